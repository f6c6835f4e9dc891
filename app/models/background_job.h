// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Work beside the window: one at a time, told how far it is, stopped when nobody wants its answer any more.
#pragma once

#include <QObject>
#include <QThreadPool>

#include <atomic>
#include <functional>
#include <memory>

namespace headroom::models {

class BackgroundJob : public QObject
{
    Q_OBJECT

public:
    // Returns whether to go on; to be called now and then with the share that is done.
    using Progress = std::function<bool(double)>;
    using Finish = std::function<void()>;  // takes the answer over, in the window's thread
    using Work = std::function<Finish(const Progress &)>;

    explicit BackgroundJob(QObject *parent = nullptr);
    ~BackgroundJob() override;

    // An older job is stopped and its answer dropped.
    void start(Work work);
    // The same for a question with one answer: `ask` runs beside the window, `show` in its thread. A world may be
    // used in both: the catalogue reads its files behind a lock.
    template <class Answer> void ask(std::function<Answer(const Progress &)> question, std::function<void(Answer)> show)
    {
        start([question = std::move(question), show = std::move(show)](const Progress &progress) -> Finish {
            auto answer = std::make_shared<Answer>(question(progress));
            return [answer, show] { show(std::move(*answer)); };
        });
    }
    void cancel();
    void wait();  // until the answer is taken over
    [[nodiscard]] bool isRunning() const { return m_running; }

Q_SIGNALS:
    void progressed(double share);
    void finished();  // also after cancel()
    void busyChanged(bool busy);

private:
    void finish(quint64 number, const Finish &take);
    void setRunning(bool running);

    QThreadPool m_pool;
    std::shared_ptr<std::atomic_bool> m_stop;
    quint64 m_number = 0;
    bool m_running = false;
};

}  // namespace headroom::models
