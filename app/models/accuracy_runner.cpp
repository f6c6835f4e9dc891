// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Rows in small portions, so that progress is seen and a closing window need not wait.
#include "app/models/accuracy_runner.h"

#include "core/world.h"

#include <QThread>

#include <utility>

namespace headroom::models {

namespace {
constexpr std::size_t portion = 8;
}

struct AccuracyRunner::Job {
    accuracy::Validation validation;
    std::optional<Problem> problem;
};

AccuracyRunner::AccuracyRunner(std::filesystem::path dataFolder, QObject *parent)
    : QObject(parent), m_folder(std::move(dataFolder))
{
}

AccuracyRunner::~AccuracyRunner()
{
    if (!m_thread)
        return;
    m_thread->requestInterruption();
    m_thread->wait();
    delete m_thread;
}

bool AccuracyRunner::isRunning() const
{
    return m_thread && !m_result && !m_problem;
}

void AccuracyRunner::start()
{
    if (m_thread)
        return;
    m_job = std::make_shared<Job>();
    m_thread = QThread::create([this, job = m_job, folder = m_folder] {
        const auto data = DataFolder::open(folder);
        if (!data) {
            job->problem = data.problem();
            return;
        }
        std::vector<std::pair<std::string, nlohmann::json>> files;
        std::size_t total = 0;
        for (const auto &file : accuracy::shippedRows(folder)) {
            auto rows = accuracy::readRows(file);
            if (!rows) {
                job->problem = rows.problem();
                return;
            }
            total += rows->size();
            files.emplace_back(file.string(), std::move(*rows));
        }
        std::size_t done = 0;
        for (const auto &[file, rows] : files) {
            for (std::size_t i = 0; i < rows.size(); i += portion) {
                if (QThread::currentThread()->isInterruptionRequested())
                    return;
                nlohmann::json part = nlohmann::json::array();
                for (std::size_t k = i; k < std::min(rows.size(), i + portion); ++k)
                    part.push_back(rows[k]);
                accuracy::judge(part, file, (*data)->world(), job->validation);
                done += part.size();
                Q_EMIT progress(static_cast<int>(done), static_cast<int>(total));
            }
        }
        accuracy::addStatistics(job->validation);
    });
    connect(m_thread, &QThread::finished, this, &AccuracyRunner::take);
    m_thread->start();
}

void AccuracyRunner::wait()
{
    if (!m_thread)
        return;
    m_thread->wait();
    take();
}

void AccuracyRunner::take()
{
    const auto job = std::exchange(m_job, nullptr);
    if (!job)
        return;
    m_problem = job->problem;
    if (!m_problem)
        m_result = std::make_shared<const accuracy::Validation>(std::move(job->validation));
    Q_EMIT finished();
}

}  // namespace headroom::models
