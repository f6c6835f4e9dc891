// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// One file a window, behind a lock that dies with the program.
#include "app/models/recovery.h"

#include "app/models/strings.h"

#include <QDir>
#include <QFile>
#include <QLockFile>
#include <QSaveFile>

namespace headroom::models {

namespace {

constexpr int mostWindows = 32;
constexpr int delayMilliseconds = 1000;

QString placeName(const QString &folder, int number)
{
    return QDir(folder).filePath(QStringLiteral("plan-%1.recovery").arg(number));
}

std::unique_ptr<QLockFile> lockOf(const QString &file)
{
    auto lock = std::make_unique<QLockFile>(file + QStringLiteral(".lock"));
    lock->setStaleLockTime(0);  // only the end of its program frees it
    return lock->tryLock(0) ? std::move(lock) : nullptr;
}

}  // namespace

QString renameDamaged(const QString &file)
{
    for (int number = 1; number < 1000; ++number) {
        const QString name =
            file + (number == 1 ? QStringLiteral(".damaged") : QStringLiteral(".damaged-%1").arg(number));
        if (!QFile::exists(name))
            return QFile::rename(file, name) ? name : QString();
    }
    return {};
}

Recovery::Recovery(PlanDocument *document, const QString &folder, QObject *parent)
    : QObject(parent), m_document(document)
{
    claimPlace(folder);
    m_timer.setSingleShot(true);
    m_timer.setInterval(delayMilliseconds);
    connect(&m_timer, &QTimer::timeout, this, &Recovery::keep);
    connect(m_document, &PlanDocument::changed, this, &Recovery::onChanged);
    connect(m_document->undoStack(), &QUndoStack::cleanChanged, this, &Recovery::onChanged);
}

Recovery::~Recovery() = default;

// A place with lost work if there is one, else the first that is free.
void Recovery::claimPlace(const QString &folder)
{
    if (!QDir().mkpath(folder))
        return;
    std::unique_ptr<QLockFile> spare;
    QString spareFile;
    for (int number = 0; number < mostWindows; ++number) {
        const QString file = placeName(folder, number);
        const bool lost = QFile::exists(file);
        if (!lost && spare)
            continue;
        auto lock = lockOf(file);
        if (!lock)
            continue;
        spare = std::move(lock);
        spareFile = file;
        if (lost)
            break;
    }
    m_lock = std::move(spare);
    m_file = spareFile;
}

std::optional<LostPlan> Recovery::takeLost()
{
    QFile file(m_file);
    if (m_file.isEmpty() || !file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const auto kept = nlohmann::json::parse(file.readAll().toStdString(), nullptr, false);
    file.close();
    if (kept.is_object() && kept.contains("plan") && kept.contains("file") && kept["file"].is_string()) {
        auto loaded = scenario::parsePlan(kept["plan"].dump(), toStd(m_file));
        if (loaded)
            return LostPlan{std::move(loaded->plan), toQString(kept["file"].get<std::string>())};
    }
    m_setAside = renameDamaged(m_file);
    return std::nullopt;
}

void Recovery::onChanged()
{
    if (!m_document->isModified()) {
        m_timer.stop();
        QFile::remove(m_file);
    } else if (!m_timer.isActive()) {
        m_timer.start();
    }
}

void Recovery::keep()
{
    m_timer.stop();
    if (m_file.isEmpty() || !m_document->isModified())
        return;
    const nlohmann::json kept{{"format", "headroom-recovery"},
                              {"version", 1},
                              {"file", toStd(m_document->filePath())},
                              {"plan", nlohmann::json::parse(scenario::writePlan(m_document->plan()))}};
    QSaveFile file(m_file);
    if (file.open(QIODevice::WriteOnly)) {
        file.write(QByteArray::fromStdString(kept.dump(1)));
        file.commit();
    }
}

}  // namespace headroom::models
