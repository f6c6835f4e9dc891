// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The two small lessons of these tests, and copies of them to damage.
#pragma once

#include "core/lessons/lesson_reader.h"
#include "core/world.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

namespace headroom::tests {

inline const DataFolder &shippedFolder()
{
    static const auto data = DataFolder::open(HEADROOM_SOURCE_DIR "/resources");
    return **data;
}

inline std::filesystem::path lessonData()
{
    return HEADROOM_SOURCE_DIR "/tests/core/lessons/data";
}

inline std::shared_ptr<const lessons::Lesson> testLesson(const char *folder = "01-cache")
{
    return lessons::readLesson(lessonData() / folder).lesson;
}

// A copy of a lesson whose files can be changed.
class LessonCopy
{
public:
    explicit LessonCopy(const char *folder = "01-cache")
    {
        for (const char *name : {"lesson.json", "en.md", "zh_CN.md"})
            QFile::copy(QString::fromStdString((lessonData() / folder / name).string()),
                        m_folder.filePath(QLatin1String(name)));
    }
    [[nodiscard]] std::filesystem::path path() const { return m_folder.path().toStdString(); }

    void write(const char *name, const QByteArray &text) const
    {
        QFile file(m_folder.filePath(QLatin1String(name)));
        file.remove();
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }
    // Puts `by` where `what` stands, which has to be there.
    void replace(const char *name, const QByteArray &what, const QByteArray &by) const
    {
        QFile file(m_folder.filePath(QLatin1String(name)));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QByteArray text = file.readAll();
        file.close();
        QVERIFY2(text.contains(what), what.constData());
        write(name, text.replace(text.indexOf(what), what.size(), by));
    }

private:
    QTemporaryDir m_folder;
};

}  // namespace headroom::tests
