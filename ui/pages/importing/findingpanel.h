// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/importing/findingmodel.h"
#include "ui/widgets/card.h"

class QComboBox;
class QLabel;
class QListView;
class QPushButton;
class QStackedWidget;

namespace bihuan {

class ImportSession;
class OfficeFile;

/// What has to be decided before writing, and the buttons to decide it.
class FindingPanel : public Card
{
    Q_OBJECT

public:
    FindingPanel(ImportSession &session, OfficeFile &file, QWidget *parent = nullptr);

    /// Takes the session's plan; stays where it was, or goes to the next that is open.
    void refresh();
    QListView *list() const { return m_list; }

Q_SIGNALS:
    /// The user stands on this finding.
    void visited(const bihuan::ImportFinding &finding);

private:
    void showCurrent();
    void toggle();

    ImportSession &m_session;
    OfficeFile &m_file;
    FindingModel *m_model;
    QStackedWidget *m_stack;
    QListView *m_list;
    QPushButton *m_accept;
    QPushButton *m_acceptKind;
    QPushButton *m_skip;
    QComboBox *m_decide;
    bool m_refreshing = false;
};

} // namespace bihuan
