// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Judges the shipped measured rows in a thread of its own, which opens the data folder for itself: the catalogue reads
// on demand and is not shared between threads.
#pragma once

#include "core/accuracy/validate.h"

#include <QObject>

#include <filesystem>
#include <memory>
#include <optional>

class QThread;

namespace headroom::models {

class AccuracyRunner : public QObject
{
    Q_OBJECT

public:
    explicit AccuracyRunner(std::filesystem::path dataFolder, QObject *parent = nullptr);
    ~AccuracyRunner() override;

    void start();  // once; later calls do nothing
    void wait();   // until the rows are judged, if they were started
    [[nodiscard]] bool isRunning() const;
    [[nodiscard]] std::shared_ptr<const accuracy::Validation> result() const { return m_result; }  // null before
    [[nodiscard]] const std::optional<Problem> &problem() const { return m_problem; }

Q_SIGNALS:
    void progress(int judged, int total);
    void finished();

private:
    struct Job;
    void take();

    std::filesystem::path m_folder;
    QThread *m_thread = nullptr;
    std::shared_ptr<Job> m_job;  // of the thread; empty once it is taken over
    std::shared_ptr<const accuracy::Validation> m_result;
    std::optional<Problem> m_problem;
};

}  // namespace headroom::models
