// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The table of pages. Rows of one section stand in the order of its tabs.
#include "app/views/page_list.h"

#include "app/views/accuracy/accuracy_page.h"
#include "app/views/catalogue/catalogue_page.h"
#include "app/views/compare/compare_page.h"
#include "app/views/fleet/fleet_page.h"
#include "app/views/lessons/lessons_page.h"
#include "app/views/result/hardware_page.h"
#include "app/views/result/layouts_page.h"
#include "app/views/result/memory_page.h"
#include "app/views/result/phases_page.h"
#include "app/views/result/rules_page.h"
#include "app/views/result/what_fits_page.h"
#include "app/views/whatif/what_if_page.h"

#include <QCoreApplication>

namespace headroom::views {

namespace {

template <class T> Page *make(const PageContext &context, QWidget *parent)
{
    return new T(context, parent);
}

template <CataloguePage::Kind kind> Page *makeCatalogue(const PageContext &context, QWidget *parent)
{
    return new CataloguePage(kind, context, parent);
}

template <WhatFitsPage::Kind kind> Page *makeWhatFits(const PageContext &context, QWidget *parent)
{
    return new WhatFitsPage(kind, context, parent);
}

const PageRow rows[] = {
    {"plan", Section::Plan, QT_TRANSLATE_NOOP("PageList", "Memory"), make<MemoryPage>},
    {"phases", Section::Plan, QT_TRANSLATE_NOOP("PageList", "Phases"), make<PhasesPage>},
    {"what-if", Section::Plan, QT_TRANSLATE_NOOP("PageList", "What if"), make<WhatIfPage>},
    {"layouts", Section::Plan, QT_TRANSLATE_NOOP("PageList", "Layouts"), make<LayoutsPage>},
    {"compare", Section::Plan, QT_TRANSLATE_NOOP("PageList", "Compare"), make<ComparePage>},
    {"rules", Section::Plan, QT_TRANSLATE_NOOP("PageList", "Rules of thumb"), make<RulesPage>},
    {"fleet", Section::Hardware, QT_TRANSLATE_NOOP("PageList", "My GPUs"), make<FleetPage>},
    {"hardware", Section::Hardware, QT_TRANSLATE_NOOP("PageList", "What hardware?"), make<HardwarePage>},
    {"what-fits", Section::Hardware, QT_TRANSLATE_NOOP("PageList", "What fits"),
     makeWhatFits<WhatFitsPage::Kind::Machine>},
    {"catalogue-models", Section::Catalogue, QT_TRANSLATE_NOOP("PageList", "Models"),
     makeCatalogue<CataloguePage::Kind::Models>},
    {"catalogue-gpus", Section::Catalogue, QT_TRANSLATE_NOOP("PageList", "GPUs"),
     makeCatalogue<CataloguePage::Kind::Gpus>},
    {"tiers", Section::Catalogue, QT_TRANSLATE_NOOP("PageList", "Sizes of memory"),
     makeWhatFits<WhatFitsPage::Kind::Tiers>},
    {"lessons", Section::Learn, QT_TRANSLATE_NOOP("PageList", "Lessons"), make<LessonsPage>},
    {"accuracy", Section::Evidence, QT_TRANSLATE_NOOP("PageList", "Accuracy"), make<AccuracyPage>},
};

}  // namespace

std::span<const PageRow> pageList()
{
    return rows;
}

QString pageTitle(const PageRow &row)
{
    return QCoreApplication::translate("PageList", row.title);
}

QString sectionTitle(Section section)
{
    switch (section) {
    case Section::Plan:
        break;
    case Section::Hardware:
        return QCoreApplication::translate("PageList", "Hardware");
    case Section::Catalogue:
        return QCoreApplication::translate("PageList", "Catalogue");
    case Section::Learn:
        return QCoreApplication::translate("PageList", "Learn");
    case Section::Evidence:
        return QCoreApplication::translate("PageList", "Evidence");
    }
    return QCoreApplication::translate("PageList", "Plan");
}

QStringList pageNames()
{
    QStringList names;
    for (const PageRow &row : rows)
        names << QLatin1String(row.name);
    return names << QStringLiteral("why");
}

}  // namespace headroom::views
