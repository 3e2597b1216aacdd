// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/importing/previewmodel.h"
#include "ui/widgets/card.h"

class QButtonGroup;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace bihuan {

class EmptyState;
class ImportSession;
class MappingHeader;
class OfficeFile;

/// The recognised table: its rows with what happens to each, its columns with what they become.
class PreviewPane : public Card
{
    Q_OBJECT

public:
    PreviewPane(ImportSession &session, OfficeFile &file, QWidget *parent = nullptr);

    void refresh(int sheet);
    void showFinding(const ImportFinding &finding);
    QTableView *table() const { return m_table; }

private:
    void setFilter(PreviewFilter filter);
    void sizeColumns();
    void showCounts();
    void showCurrent();
    void skipCurrent();

    ImportSession &m_session;
    OfficeFile &m_file;
    PreviewModel *m_model;
    QTableView *m_table;
    MappingHeader *m_header;
    QStackedWidget *m_stack;
    EmptyState *m_unknown;
    QButtonGroup *m_filters;
    QPushButton *m_skip;
};

} // namespace bihuan
