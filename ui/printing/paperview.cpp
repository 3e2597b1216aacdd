// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printing/paperview.h"

#include "ui/theme/tokens.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTimer>
#include <QWheelEvent>

#include <algorithm>
#include <array>
#include <cmath>

namespace bihuan {

namespace {

constexpr int pageGap = space::l;
constexpr int paintingTime = 15; ///< ms in one go; a band more may be on its way
constexpr std::array zoomSteps{50, 60, 75, 90, 100, 110, 125, 150, 175, 200};

} // namespace

PaperView::PaperView(QWidget *parent) : QAbstractScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setAutoFillBackground(false);
    // Always there: a fitted page must not change its size because a bar comes and goes.
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    verticalScrollBar()->setProperty("ground", true);
    horizontalScrollBar()->setProperty("ground", true);
    setAccessibleName(QStringLiteral("预览"));
}

void PaperView::setPaper(std::shared_ptr<const PrintedPaper> paper, bool keepPlace)
{
    m_paper = std::move(paper);
    if (m_paper)
        m_tiles.begin(m_paper->faces);
    layOutPages(viewport()->rect().center());
    if (!keepPlace)
        verticalScrollBar()->setValue(0);
    m_page = -1;
    followPage();
    viewport()->update();
}

int PaperView::pageCount() const
{
    return m_paper ? static_cast<int>(m_paper->pages.pages.size()) : 0;
}

QSizeF PaperView::sheetSize() const
{
    return (m_paper ? m_paper->pages.paper : PaperFormat{}).extent();
}

double PaperView::pixelsPerPoint() const
{
    const double trueSize = logicalDpiX() / 72.0;
    const QSizeF sheet = sheetSize();
    const double width = std::max(1, viewport()->width() - 2 * pageGap) / sheet.width();
    const double height = std::max(1, viewport()->height() - 2 * pageGap) / sheet.height();
    const double most = trueSize * mostPercent / 100.0;
    // Even a page in a small window stays a page.
    const double least = trueSize * 0.2;
    switch (m_zoom.fit) {
    case PaperZoom::Fit::Width:
        return std::clamp(width, least, most);
    case PaperZoom::Fit::Page:
        return std::clamp(std::min(width, height), least, most);
    case PaperZoom::Fit::None:
        break;
    }
    return trueSize * m_zoom.percent / 100.0;
}

int PaperView::percent() const
{
    return qRound(pixelsPerPoint() * 72.0 / logicalDpiX() * 100.0);
}

QRect PaperView::pageRect(int page) const
{
    const int width = qRound(sheetSize().width() * pixelsPerPoint());
    const int height = qRound(sheetSize().height() * pixelsPerPoint());
    const int left = std::max(pageGap, (viewport()->width() - width) / 2) - horizontalScrollBar()->value();
    return {left, pageGap + page * (height + pageGap) - verticalScrollBar()->value(), width, height};
}

/// What stands at `anchor` stays there.
void PaperView::layOutPages(const QPoint &anchor)
{
    const auto along = [](const QScrollBar *bar, int at) {
        const double whole = bar->maximum() + bar->pageStep();
        return whole > 0 ? (bar->value() + at) / whole : 0.0;
    };
    const double across = along(horizontalScrollBar(), anchor.x());
    const double down = along(verticalScrollBar(), anchor.y());
    const QSize page = pageRect(0).size();
    const QSize whole(page.width() + 2 * pageGap, pageGap + pageCount() * (page.height() + pageGap));
    const auto set = [](QScrollBar *bar, int length, int window, double share, int at) {
        bar->setPageStep(window);
        bar->setSingleStep(40);
        bar->setRange(0, std::max(0, length - window));
        bar->setValue(qRound(share * length) - at);
    };
    set(horizontalScrollBar(), whole.width(), viewport()->width(), across, anchor.x());
    set(verticalScrollBar(), whole.height(), viewport()->height(), down, anchor.y());
    viewport()->update();
    followPage();
}

void PaperView::setZoom(const PaperZoom &zoom)
{
    if (m_zoom == zoom)
        return;
    m_zoom = zoom;
    m_zoom.percent = std::clamp(zoom.percent, leastPercent, mostPercent);
    layOutPages(viewport()->rect().center());
    Q_EMIT zoomChanged();
}

void PaperView::stepZoom(bool larger)
{
    const int now = percent();
    int next = larger ? mostPercent : leastPercent;
    for (const int step : zoomSteps) {
        if (larger && step > now)
            next = std::min(next, step);
        else if (!larger && step < now)
            next = std::max(next, step);
    }
    setZoom({PaperZoom::Fit::None, next});
}

int PaperView::currentPage() const
{
    const int step = pageRect(0).height() + pageGap;
    const int middle = verticalScrollBar()->value() + viewport()->height() / 2;
    return std::clamp(middle / step, 0, std::max(0, pageCount() - 1));
}

void PaperView::showPlace(int page, double y)
{
    const int top = pageRect(std::clamp(page, 0, std::max(0, pageCount() - 1))).top() + verticalScrollBar()->value();
    verticalScrollBar()->setValue(top + qRound(std::max(0.0, y * pixelsPerPoint() - 3 * pageGap)) - pageGap);
}

void PaperView::followPage()
{
    const int page = pageCount() > 0 ? currentPage() : -1;
    if (page == m_page)
        return;
    m_page = page;
    if (page >= 0)
        setAccessibleDescription(plainText(m_paper->pages.pages[static_cast<size_t>(page)]));
    Q_EMIT pageChanged(page);
}

void PaperView::paintEvent(QPaintEvent *event)
{
    const Tokens &tokens = tokensOf(palette());
    QPainter painter(viewport());
    painter.fillRect(event->rect(), tokens.hairline);
    const double scale = pixelsPerPoint();
    const QDeadlineTimer deadline(paintingTime);
    bool isWhole = true;
    for (int page = 0; page < pageCount(); ++page) {
        const QRect place = pageRect(page);
        const QRect seen = place & event->rect();
        if (!seen.isEmpty())
            isWhole &= m_tiles.paint(painter, m_paper->pages.pages[static_cast<size_t>(page)], page, place, seen, scale, deadline);
        if (place.adjusted(-1, -1, 1, 1).intersects(event->rect())) {
            painter.setPen(tokens.strongLine);
            painter.drawRect(place.adjusted(-1, -1, 0, 0));
        }
    }
    if (!isWhole) // after whatever else waits: keys and the wheel come first
        QTimer::singleShot(0, viewport(), qOverload<>(&QWidget::update));
}

void PaperView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    layOutPages({viewport()->width() / 2, 0});
    if (m_zoom.fit != PaperZoom::Fit::None)
        Q_EMIT zoomChanged();
}

void PaperView::wheelEvent(QWheelEvent *event)
{
    if (!event->modifiers().testFlag(Qt::ControlModifier)) {
        QAbstractScrollArea::wheelEvent(event);
        return;
    }
    const int turned = event->angleDelta().y();
    event->accept();
    if (turned == 0)
        return;
    const int next = std::clamp(qRound(percent() * std::pow(1.1, turned / 120.0)), leastPercent, mostPercent);
    m_zoom = {PaperZoom::Fit::None, next};
    layOutPages(event->position().toPoint());
    Q_EMIT zoomChanged();
}

void PaperView::keyPressEvent(QKeyEvent *event)
{
    QScrollBar *const bar = verticalScrollBar();
    const bool back = event->modifiers().testFlag(Qt::ShiftModifier);
    switch (event->key()) {
    case Qt::Key_Space:
        bar->triggerAction(back ? QAbstractSlider::SliderPageStepSub : QAbstractSlider::SliderPageStepAdd);
        return;
    case Qt::Key_Home:
        bar->triggerAction(QAbstractSlider::SliderToMinimum);
        return;
    case Qt::Key_End:
        bar->triggerAction(QAbstractSlider::SliderToMaximum);
        return;
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

void PaperView::scrollContentsBy(int dx, int dy)
{
    viewport()->scroll(dx, dy);
    followPage();
}

} // namespace bihuan
