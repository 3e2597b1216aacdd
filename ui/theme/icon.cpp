// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/icon.h"

#include "ui/theme/tokens.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace bihuan {

namespace {

class StrokeIcon final : public QIconEngine
{
public:
    StrokeIcon(QString name, IconInk ink) : m_name(std::move(name)), m_ink(ink) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        paintIcon(*painter, rect, m_name, colour(mode));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        const QString key = QStringLiteral("icon-%1-%2-%3x%4")
                                .arg(m_name, colour(mode).name())
                                .arg(size.width())
                                .arg(size.height());
        QPixmap pixmap;
        if (QPixmapCache::find(key, &pixmap))
            return pixmap;
        pixmap = QPixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect({}, size), mode, state);
        painter.end();
        QPixmapCache::insert(key, pixmap);
        return pixmap;
    }

    QIconEngine *clone() const override { return new StrokeIcon(m_name, m_ink); }

private:
    QColor colour(QIcon::Mode mode) const
    {
        const Tokens &tokens = tokensOf(QGuiApplication::palette());
        if (m_ink == IconInk::OnAccent)
            return tokens.onAccent;
        if (mode == QIcon::Selected)
            return tokens.accent;
        return mode == QIcon::Disabled ? tokens.faint : tokens.secondary;
    }

    QString m_name;
    IconInk m_ink;
};

} // namespace

void paintIcon(QPainter &painter, const QRect &box, const QString &name, const QColor &colour)
{
    QFile file(QStringLiteral(":/bihuan/icons/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return;
    QByteArray svg = file.readAll();
    svg.replace("currentColor", colour.name().toLatin1());
    QSvgRenderer(svg).render(&painter, QRectF(box));
}

QIcon icon(const QString &name, IconInk ink)
{
    return QIcon(new StrokeIcon(name, ink));
}

} // namespace bihuan
