// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/services/matterfilter.h"

#include <QWidget>

namespace bihuan {

class ActionRegistry;
struct ChangeSummary;
class OfficeFile;
class PageHost;

/// What a page is given. Everything outlives the page.
struct PageContext
{
    OfficeFile &file;
    PageHost &host;
    ActionRegistry &actions;
};

/// One entry of the navigation, filling the window under the title. Made when it is first visited.
class Page : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    virtual QString title() const = 0;
    /// File or period have changed, or the page is about to be shown after they did. Called for pages on screen.
    virtual void refresh() = 0;
    /// What was written since the page last heard of it; then it is refreshed. Off the screen a page hears of nothing.
    virtual void follow(const ChangeSummary &) {}
    /// What a click elsewhere asks to see. Pages that list nothing ignore it.
    virtual void narrow(const MatterFilter &) {}
    /// The widget that gets the keyboard when the page is shown.
    virtual QWidget *firstFocus() { return this; }
    /// The page is about to go: what was written on it and is not kept is asked about. False when the user stays.
    virtual bool settle() { return true; }
    /// Sums of the selection, for the line at the bottom.
    virtual QString selectionText() const { return {}; }

Q_SIGNALS:
    void selectionTextChanged();
    void titleChanged();
};

/// Ids of the pages, as in the navigation.
namespace pageids {
inline const QString overview = QStringLiteral("overview");
inline const QString ledger = QStringLiteral("ledger");
inline const QString monthly = QStringLiteral("monthly");
inline const QString inspections = QStringLiteral("inspections");
inline const QString review = QStringLiteral("review");
inline const QString rules = QStringLiteral("rules");
inline const QString bulletin = QStringLiteral("bulletin");
inline const QString today = QStringLiteral("today");
inline const QString notices = QStringLiteral("notices");
inline const QString talks = QStringLiteral("talks");
inline const QString import = QStringLiteral("import");
} // namespace pageids

} // namespace bihuan
