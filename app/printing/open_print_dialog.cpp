// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The only use of Qt Print Support.
#include "app/printing/open_print_dialog.h"

#include <QPrintDialog>
#include <QPrinter>

#include <memory>

extern "C" Q_DECL_EXPORT void headroomOpenPrintDialog(QWidget *window,
                                                      const std::function<void(QPagedPaintDevice &)> &paint)
{
    const auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    auto *dialog = new QPrintDialog(printer.get(), window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QDialog::accepted, window, [printer, paint] { paint(*printer); });
    // The printer outlives its dialog.
    QObject::connect(dialog, &QObject::destroyed, [printer] {});
    dialog->open();
}
