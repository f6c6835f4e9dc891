// SPDX-FileCopyrightText: 2026 The Headroom authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Everything the catalogue knows of one model or GPU, as names and values for people, with its sources.
#pragma once

#include "core/catalog/catalog.h"

#include <QCoreApplication>
#include <QString>

#include <vector>

namespace headroom::models {

struct Fact {
    QString name, value;
};

struct Facts {
    QString title;
    std::vector<Fact> facts;
    QString notes;
    QStringList sources;
};

class CatalogFacts
{
    Q_DECLARE_TR_FUNCTIONS(CatalogFacts)

public:
    [[nodiscard]] static Facts of(const catalog::Gpu &gpu);
    [[nodiscard]] static Facts of(const catalog::Model &model);
    // A table, notes and sources below.
    [[nodiscard]] static QString html(const Facts &facts, int inARow = 2);
};

}  // namespace headroom::models
