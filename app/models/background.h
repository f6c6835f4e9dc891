// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A long question, asked beside the window's own thread. The catalogue reads its files when they are first needed, so
// the other thread has a data folder of its own.
#pragma once

#include "core/world.h"

#include <QObject>
#include <QThread>

#include <atomic>
#include <functional>
#include <memory>

namespace headroom::models {

class Background : public QObject
{
    Q_OBJECT

public:
    using Cancelled = std::function<bool()>;

    explicit Background(const DataFolder &data, QObject *parent = nullptr);
    ~Background() override;

    // `ask` runs in the other thread, `show` in this one. A question that is still being answered is cancelled, and
    // its answer dropped.
    template <class Answer>
    void start(std::function<Answer(const scenario::World &, const Cancelled &)> ask, std::function<void(Answer)> show)
    {
        run([ask = std::move(ask), show = std::move(show)](const scenario::World &world, const Cancelled &cancelled) {
            auto answer = std::make_shared<Answer>(ask(world, cancelled));
            return [answer, show] { show(std::move(*answer)); };
        });
    }
    void cancel();
    // The catalogue has changed: the next question reads it anew. What was answered before points into the old one.
    void forgetCatalogue();
    [[nodiscard]] bool isBusy() const { return m_busy; }

Q_SIGNALS:
    void busyChanged(bool busy);

private:
    using Show = std::function<void()>;
    using Job = std::function<Show(const scenario::World &, const Cancelled &)>;
    void run(Job job);
    void finish(quint64 number, const Show &show);
    void setBusy(bool busy);

    std::filesystem::path m_folder, m_ownCatalog;
    QThread m_thread;
    QObject *m_there = nullptr;          // lives in the other thread
    std::unique_ptr<DataFolder> m_data;  // used there only
    std::shared_ptr<std::atomic<bool>> m_cancelled;
    quint64 m_number = 0;
    bool m_busy = false;
};

}  // namespace headroom::models
