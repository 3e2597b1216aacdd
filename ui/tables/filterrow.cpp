// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/filterrow.h"

#include "ui/theme/icon.h"
#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/headerview.h"

#include <QAction>
#include <QEvent>
#include <QKeyEvent>
#include <QLineEdit>

namespace bihuan {

FilterRow::FilterRow(HeaderView &header) : QObject(&header), m_header(header)
{
    connect(&header, &QHeaderView::sectionResized, this, &FilterRow::place);
    connect(&header, &QHeaderView::sectionMoved, this, &FilterRow::place);
    connect(&header, &QHeaderView::geometriesChanged, this, &FilterRow::place);
    connect(&header, &QHeaderView::sectionCountChanged, this, [this] {
        clear();
        place();
    });
    header.viewport()->installEventFilter(this);
}

void FilterRow::setShown(bool shown)
{
    m_shown = shown;
    m_header.setFilterSpace(shown ? m_header.fontMetrics().height() + space::s + 2 : 0);
    place();
}

QLineEdit *FilterRow::fieldOf(int column)
{
    if (QLineEdit *const known = m_fields.value(column))
        return known;
    auto *field = new QLineEdit(m_header.viewport());
    field->setObjectName(QStringLiteral("filter.%1").arg(column));
    field->setProperty("kind", QStringLiteral("filter"));
    field->setTextMargins(2, 0, 0, 0);
    field->setFont(type::small(m_header.font()));
    field->setPlaceholderText(QStringLiteral("筛选"));
    QAction *const values = field->addAction(icon(QStringLiteral("down")), QLineEdit::TrailingPosition);
    values->setToolTip(QStringLiteral("选择值（Alt+↓）"));
    connect(values, &QAction::triggered, this, [this, column, field] {
        Q_EMIT valuesRequested(column, field->mapToGlobal(QPoint(0, field->height())));
    });
    connect(field, &QLineEdit::textEdited, this, [this, column](const QString &text) { Q_EMIT edited(column, text); });
    field->installEventFilter(this);
    m_fields.insert(column, field);
    return field;
}

void FilterRow::place()
{
    const int height = m_header.filterSpace() - 4;
    const int kept = m_header.keptWidth();
    for (int column = 0; column < m_header.count(); ++column) {
        const bool isKept = m_header.isKept(column);
        const int right = m_header.seenPosition(column) + m_header.sectionSize(column);
        const int left = std::max(m_header.seenPosition(column), isKept ? 0 : kept);
        const int width = right - left; // of what the kept ones leave to be seen of it
        const bool seen = m_shown && !m_header.isSectionHidden(column) && width >= 24 && right > 0 && left < m_header.viewport()->width();
        if (!seen) {
            if (QLineEdit *const field = m_fields.value(column); field && !field->hasFocus())
                field->hide();
            continue;
        }
        QLineEdit *const field = fieldOf(column);
        field->setAccessibleName(QStringLiteral("筛选“%1”").arg(m_header.model()->headerData(column, Qt::Horizontal).toString()));
        field->setPlaceholderText(width > 90 ? QStringLiteral("筛选") : QString());
        field->actions().constFirst()->setVisible(width > 60);
        field->setGeometry(left + 3, m_header.height() - m_header.filterSpace() + 1, width - 6, height);
        field->show();
        if (isKept)
            field->raise();
    }
}

QString FilterRow::text(int column) const
{
    const QLineEdit *const field = m_fields.value(column);
    return field ? field->text() : QString();
}

void FilterRow::setText(int column, const QString &text)
{
    if (!text.isEmpty() || m_fields.contains(column))
        fieldOf(column)->setText(text);
}

void FilterRow::setProblem(int column, const QString &problem)
{
    if (QLineEdit *const field = m_fields.value(column)) {
        field->setToolTip(problem);
        field->setProperty("wrong", !problem.isEmpty());
        field->update();
    }
}

void FilterRow::focus(int column)
{
    QLineEdit *const field = fieldOf(column);
    place();
    field->setFocus(Qt::ShortcutFocusReason);
    field->selectAll();
}

void FilterRow::clear()
{
    for (auto field = m_fields.cbegin(); field != m_fields.cend(); ++field) {
        field.value()->clear();
        setProblem(field.key(), {});
    }
}

bool FilterRow::eventFilter(QObject *object, QEvent *event)
{
    // The kind of event first: while the header is being destroyed its fields still tell of it.
    if (event->type() == QEvent::Resize && object == m_header.viewport())
        place();
    auto *const field = event->type() == QEvent::KeyPress ? qobject_cast<QLineEdit *>(object) : nullptr;
    if (!field)
        return QObject::eventFilter(object, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const int column = m_fields.key(field, -1);
    if (key->key() == Qt::Key_Down && key->modifiers().testFlag(Qt::AltModifier)) {
        Q_EMIT valuesRequested(column, field->mapToGlobal(QPoint(0, field->height())));
        return true;
    }
    if (key->key() == Qt::Key_Escape && !field->text().isEmpty()) {
        field->clear();
        Q_EMIT edited(column, {});
        return true;
    }
    if (key->key() == Qt::Key_Escape || key->key() == Qt::Key_Down || key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
        Q_EMIT left();
        return true;
    }
    return QObject::eventFilter(object, event);
}

} // namespace bihuan
