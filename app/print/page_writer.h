// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The forms of a report that need fonts: PDF, ODT, PNG. Needs a QGuiApplication.
#pragma once

#include "app/report/export.h"

#include <QImage>

namespace headroom::print {

class GuiPageWriter : public report::PageWriter
{
public:
    [[nodiscard]] Result<QByteArray> write(const report::Document &document, const report::Drawing &picture,
                                           const report::ExportOptions &options) const override;
};

[[nodiscard]] QByteArray odtOf(const report::Document &document, bool letter = false);
[[nodiscard]] QImage pictureOf(const report::Drawing &drawing, double dotsPerInch);

}  // namespace headroom::print
