// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/founddelegate.h"

#include "ui/models/foundmodel.h"
#include "ui/theme/icon.h"
#include "ui/theme/paint.h"
#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"

#include <QPainter>

#include <algorithm>

namespace bihuan {

namespace {

constexpr int markSlot = 18; ///< for a light or an icon, before the title
constexpr double lightSize = 9.0;

/// Draws `text` from the left of `box` with what the query means in bold accent; returns the width it took.
int drawMarked(QPainter &painter, const QRect &box, const QString &text, const SearchQuery &query, const QColor &ink,
               const QColor &markInk)
{
    const QFont plain = painter.font();
    QFont bold = plain;
    bold.setBold(true);
    int left = box.left();
    qsizetype at = 0;
    const auto draw = [&](qsizetype end, bool mark) {
        const int room = box.right() + 1 - left;
        if (end <= at || room <= 0)
            return;
        painter.setFont(mark ? bold : plain);
        painter.setPen(mark ? markInk : ink);
        const QString part = painter.fontMetrics().elidedText(text.mid(at, end - at), Qt::ElideRight, room);
        painter.drawText(QRect(left, box.top(), room, box.height()), Qt::AlignVCenter, part);
        left += painter.fontMetrics().horizontalAdvance(part);
        at = end;
    };
    for (const TextSpan &span : marksIn(text, query)) {
        draw(span.from, false);
        draw(span.from + span.size, true);
    }
    draw(text.size(), false);
    painter.setFont(plain);
    return left - box.left();
}

QString iconOf(const FoundLine &line)
{
    if (line.sort == FoundLine::Sort::All)
        return QStringLiteral("ledger");
    return line.thing.kind == FindKind::Leader ? QStringLiteral("person") : QStringLiteral("unit");
}

void paintHeading(QPainter &painter, const QStyleOptionViewItem &option, const FoundLine &line, const Tokens &tokens)
{
    painter.setFont(type::small(option.font));
    painter.setPen(tokens.secondary);
    const QRect box = option.rect.adjusted(space::l, space::xs, -space::l, 0);
    painter.drawText(box, Qt::AlignVCenter, line.title);
    painter.setPen(tokens.faint);
    painter.drawText(box.adjusted(painter.fontMetrics().horizontalAdvance(line.title) + space::s, 0, 0, 0), Qt::AlignVCenter, line.detail);
}

} // namespace

void FoundDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *const model = qobject_cast<const FoundModel *>(index.model());
    const Tokens &tokens = tokensOf(option.palette);
    const FoundLine &line = model->lineAt(index.row());
    painter->save();
    if (line.sort == FoundLine::Sort::Heading) {
        paintHeading(*painter, option, line, tokens);
        painter->restore();
        return;
    }
    if (option.state.testFlag(QStyle::State_Selected))
        roundedBox(*painter, option.rect.adjusted(space::s, 1, -space::s, -1), radius::control, tokens.accentTint, Qt::transparent);
    QRect box = option.rect.adjusted(space::l, 0, -space::l, 0);
    const QRectF mark(box.left() + 2, box.center().y() - lightSize / 2 + 0.5, lightSize, lightSize);
    if (line.sort == FoundLine::Sort::Thing && line.thing.kind == FindKind::Matter) {
        if (!line.shape.isEmpty())
            lightShape(*painter, mark, line.shape, tokens.light(line.light).ink);
    } else {
        icon(iconOf(line)).paint(painter, QRect(box.left() - 2, box.center().y() - 8, 17, 17));
    }
    box.setLeft(box.left() + markSlot + space::xs);

    const SearchQuery &query = model->query();
    const QFont small = type::small(option.font);
    const int asideWidth = std::min(QFontMetrics(small).horizontalAdvance(line.aside) + space::l, box.width() / 2);
    painter->setFont(option.font);
    QRect words = box.adjusted(0, 0, -asideWidth, 0);
    const bool isThing = line.sort == FoundLine::Sort::Thing;
    words.setLeft(words.left() + space::s + drawMarked(*painter, words, line.title, isThing ? query : SearchQuery(), tokens.text, tokens.accent));
    painter->setFont(small);
    if (words.width() > 3 * space::l)
        drawMarked(*painter, words, line.detail, query, tokens.secondary, tokens.accent);
    painter->setPen(tokens.secondary);
    painter->drawText(box, static_cast<int>(Qt::AlignRight | Qt::AlignVCenter),
                      QFontMetrics(small).elidedText(line.aside, Qt::ElideRight, asideWidth));
    painter->restore();
}

QSize FoundDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool heading = index.data(FoundModel::IsHeadingRole).toBool();
    const int line = QFontMetrics(heading ? type::small(option.font) : option.font).height();
    return {200, line + (heading ? space::m : 14)};
}

} // namespace bihuan
