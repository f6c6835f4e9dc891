// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Ctrl+P: the report of the open plan on paper.
#pragma once

#include "app/print/paged_document.h"
#include "app/report/content.h"

#include <QString>

class QPagedPaintDevice;
class QWidget;

namespace headroom::models {
class PlanDocument;
}

namespace headroom::views {

// What is asked of the report: the plan as it is open, saved or not.
[[nodiscard]] report::Question questionOf(const models::PlanDocument &document);

// Every page scaled to what the device can print on. False: the device takes nothing.
bool paintPages(const print::PagedDocument &pages, QPagedPaintDevice &device);

// The file with Qt Print Support in it, without the ending that the system gives it.
[[nodiscard]] QString printingModule();

// Opens the dialog of the system's printers. The answer: why there is nothing to print; empty: it is open.
[[nodiscard]] QString printReport(const models::PlanDocument &document, const scenario::World &world, QWidget *window);

}  // namespace headroom::views
