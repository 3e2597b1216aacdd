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

/// Parts of a text in their order, those that the query means marked.
struct MarkedPart
{
    QString text;
    bool mark = false;
};

std::vector<MarkedPart> partsOf(const QString &text, const SearchQuery &query)
{
    std::vector<MarkedPart> parts;
    qsizetype at = 0;
    for (const TextSpan &span : marksIn(text, query)) {
        parts.push_back({text.mid(at, span.from - at), false});
        parts.push_back({text.mid(span.from, span.size), true});
        at = span.from + span.size;
    }
    parts.push_back({text.mid(at), false});
    std::erase_if(parts, [](const MarkedPart &part) { return part.text.isEmpty(); });
    return parts;
}

QFont bolder(QFont font)
{
    font.setBold(true);
    return font;
}

int widthOf(const std::vector<MarkedPart> &parts, const QFont &font)
{
    int width = 0;
    for (const MarkedPart &part : parts)
        width += QFontMetrics(part.mark ? bolder(font) : font).horizontalAdvance(part.text);
    return width;
}

/// From the left of `box`, what is marked in bold accent; returns the width it took.
int drawParts(QPainter &painter, const QRect &box, const std::vector<MarkedPart> &parts, const QFont &font,
              const QColor &ink, const QColor &markInk)
{
    int left = box.left();
    for (const MarkedPart &part : parts) {
        const int room = box.right() + 1 - left;
        if (room <= 0)
            break;
        painter.setFont(part.mark ? bolder(font) : font);
        painter.setPen(part.mark ? markInk : ink);
        const QFontMetrics metrics = painter.fontMetrics();
        const bool fits = metrics.horizontalAdvance(part.text) <= room;
        const QString text = fits ? part.text : metrics.elidedText(part.text, Qt::ElideRight, room);
        painter.drawText(QRect(left, box.top(), room, box.height()), Qt::AlignVCenter | Qt::TextDontClip, text);
        left += metrics.horizontalAdvance(text);
    }
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

    const SearchQuery query = line.sort == FoundLine::Sort::Thing ? model->query() : SearchQuery();
    const QFont small = type::small(option.font);
    const auto aside = partsOf(line.aside, query);
    const int asideWidth = std::min(widthOf(aside, small), box.width() / 2);
    drawParts(*painter, box.adjusted(box.width() - asideWidth, 0, 0, 0), aside, small, tokens.secondary, tokens.accent);
    QRect words = box.adjusted(0, 0, -asideWidth - space::l, 0);
    words.setLeft(words.left() + space::s + drawParts(*painter, words, partsOf(line.title, query), option.font, tokens.text, tokens.accent));
    if (words.width() > 3 * space::l)
        drawParts(*painter, words, partsOf(line.detail, query), small, tokens.secondary, tokens.accent);
    painter->restore();
}

QSize FoundDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool heading = index.data(FoundModel::IsHeadingRole).toBool();
    const int line = QFontMetrics(heading ? type::small(option.font) : option.font).height();
    return {200, line + (heading ? space::m : 14)};
}

} // namespace bihuan
