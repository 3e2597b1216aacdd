// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/importing/mappingheader.h"

#include "core/definition/ledgerdefinition.h"
#include "core/tabular/sheet.h"
#include "ui/pages/importing/previewmodel.h"
#include "ui/theme/tokens.h"

#include <QComboBox>
#include <QEvent>
#include <QListView>
#include <QPainter>
#include <QScrollBar>
#include <QSignalBlocker>

namespace bihuan {

namespace {

constexpr int columnRole = Qt::UserRole; ///< of a choice: "goal", "schedule.3"

QString titleOfChoice(const LedgerDefinition &ledger, const FieldRef &column)
{
    const QString group = ledger.columnGroup(column);
    const QString title = ledger.columnTitle(column);
    return group.isEmpty() || group == title ? title : QStringLiteral("%1·%2").arg(group, title);
}

} // namespace

MappingHeader::MappingHeader(PreviewModel &preview, QWidget *parent) : QHeaderView(Qt::Horizontal, parent), m_preview(preview)
{
    setAccessibleName(QStringLiteral("列对应"));
    setHighlightSections(false);
    setMinimumSectionSize(60);
    connect(this, &QHeaderView::sectionResized, this, &MappingHeader::placeBoxes);
}

int MappingHeader::boxHeight() const
{
    return std::max(26, fontMetrics().height() + space::s);
}

QSize MappingHeader::sizeHint() const
{
    QSize size = QHeaderView::sizeHint();
    size.setHeight(fontMetrics().height() + space::s + boxHeight() + space::xs);
    return size;
}

void MappingHeader::setLedger(const LedgerDefinition &ledger)
{
    if (m_ledger != ledger.id.value) {
        m_ledger = ledger.id.value;
        m_choices.clear();
        m_choices.appendRow(new QStandardItem(QStringLiteral("不导入")));
        for (const FieldRef &column : ledger.columns()) {
            const Field *field = ledger.field(column.field);
            if (!field || field->scope == FieldScope::Derived)
                continue;
            auto *item = new QStandardItem(titleOfChoice(ledger, column));
            item->setData(column.toString(), columnRole);
            m_choices.appendRow(item);
        }
    }
    const size_t wanted = static_cast<size_t>(std::max(0, m_preview.columnCount() - 1));
    while (m_boxes.size() > wanted) {
        m_boxes.back()->deleteLater();
        m_boxes.pop_back();
    }
    while (m_boxes.size() < wanted) {
        auto *box = new QComboBox(viewport());
        box->setModel(&m_choices);
        box->setFocusPolicy(Qt::StrongFocus);
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->view()->setMinimumWidth(220);
        box->installEventFilter(this);
        const int column = static_cast<int>(m_boxes.size()) + 1;
        connect(box, &QComboBox::activated, this, [this, box, column] {
            Q_EMIT chosen(m_preview.headerCell(column), box->currentData(columnRole).toString());
        });
        m_boxes.push_back(box);
    }
    for (size_t i = 0; i < m_boxes.size(); ++i) {
        const int column = static_cast<int>(i) + 1;
        QComboBox *const box = m_boxes[i];
        const QSignalBlocker blocker(box);
        const QString letter = columnName(m_preview.sheetColumnOf(column));
        box->setObjectName(QStringLiteral("mapping.%1").arg(letter));
        box->setAccessibleName(QStringLiteral("%1列“%2”导入为").arg(letter, m_preview.headerOf(column)));
        const QString mapped = m_preview.mappedTo(column);
        box->setCurrentIndex(mapped.isEmpty() ? 0 : std::max(0, box->findData(mapped, columnRole)));
        box->setToolTip(QStringLiteral("%1\n导入为：%2").arg(m_preview.headerOf(column), box->currentText()));
        box->setEnabled(!m_preview.headerOf(column).isEmpty());
        box->show();
    }
    placeBoxes();
}

QComboBox *MappingHeader::box(int column) const
{
    return column < 1 || static_cast<size_t>(column) > m_boxes.size() ? nullptr : m_boxes[static_cast<size_t>(column) - 1];
}

void MappingHeader::placeBoxes()
{
    const int top = height() - boxHeight() - space::xs;
    for (size_t i = 0; i < m_boxes.size(); ++i) {
        const int section = static_cast<int>(i) + 1;
        if (section >= count())
            break;
        m_boxes[i]->setGeometry(sectionViewportPosition(section) + 2, top, sectionSize(section) - space::xs, boxHeight());
    }
}

void MappingHeader::updateGeometries()
{
    QHeaderView::updateGeometries();
    placeBoxes();
}

/// A box that gets the keyboard is brought into view.
bool MappingHeader::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn) {
        const auto found = std::ranges::find(m_boxes, watched);
        auto *table = qobject_cast<QAbstractItemView *>(parentWidget());
        if (found != m_boxes.end() && table && m_preview.rowCount() > 0)
            table->scrollTo(m_preview.index(0, static_cast<int>(found - m_boxes.begin()) + 1));
    }
    if (event->type() == QEvent::Wheel) { // the wheel scrolls the table and changes nothing
        event->ignore();
        return true;
    }
    return QHeaderView::eventFilter(watched, event);
}

void MappingHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    const Tokens &tokens = tokensOf(palette());
    painter->save();
    painter->fillRect(rect, tokens.surface);
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), tokens.strongLine);
    const QRect words(rect.left() + space::s, rect.top() + space::xs, rect.width() - 2 * space::s, fontMetrics().height());
    const QString text = model()->headerData(section, Qt::Horizontal).toString();
    painter->setFont(font());
    const QString letter = text.section(QLatin1Char(' '), 0, 0);
    painter->setPen(tokens.secondary);
    painter->drawText(words, Qt::AlignVCenter, letter);
    painter->setPen(tokens.secondary);
    const int before = fontMetrics().horizontalAdvance(letter) + space::xs + 2;
    const QString title = fontMetrics().elidedText(text.section(QLatin1Char(' '), 1), Qt::ElideMiddle, words.width() - before);
    painter->drawText(words.adjusted(before, 0, 0, 0), Qt::AlignVCenter, title);
    painter->restore();
}

} // namespace bihuan
