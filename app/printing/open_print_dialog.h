// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the module headroom_printing offers. Found by name (QLibrary), so that a window starts without it.
#pragma once

#include <functional>

class QPagedPaintDevice;
class QWidget;

namespace headroom::printing {

inline constexpr const char *openPrintDialogName = "headroomOpenPrintDialog";
// Opens the dialog of the system's printers above `window` and, once accepted, hands the printer to `paint`.
using OpenPrintDialog = void (*)(QWidget *window, const std::function<void(QPagedPaintDevice &)> &paint);

}  // namespace headroom::printing
