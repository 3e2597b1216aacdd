// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/printing/pagetiles.h"
#include "ui/printing/printedpaper.h"

#include <QAbstractScrollArea>

#include <memory>

namespace bihuan {

/// How large the paper stands on screen.
struct PaperZoom
{
    enum class Fit { Width, Page, None };

    Fit fit = Fit::Width;
    int percent = 100; ///< of its true size, when nothing is fitted

    bool operator==(const PaperZoom &) const = default;
};

/// The pages of a document one below the other. Paper is white in every theme; the ground follows it.
class PaperView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    static constexpr int leastPercent = 50;
    static constexpr int mostPercent = 200;

    explicit PaperView(QWidget *parent = nullptr);

    /// nullptr for none. `keepPlace` where it is the same document again.
    void setPaper(std::shared_ptr<const PrintedPaper> paper, bool keepPlace);
    void setZoom(const PaperZoom &zoom);
    const PaperZoom &zoom() const { return m_zoom; }
    void stepZoom(bool larger);
    int percent() const; ///< as it is shown now, fitted or not

    int pageCount() const;
    int currentPage() const; ///< from 0: the page in the middle of the window
    /// `y` in points from the top of the page.
    void showPlace(int page, double y = 0.0);

Q_SIGNALS:
    void zoomChanged();
    void pageChanged(int page);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    QSizeF sheetSize() const; ///< points
    double pixelsPerPoint() const;
    QRect pageRect(int page) const; ///< in the viewport
    void layOutPages(const QPoint &anchor);
    void followPage();

    std::shared_ptr<const PrintedPaper> m_paper;
    PageTiles m_tiles;
    PaperZoom m_zoom;
    int m_page = -1;
};

} // namespace bihuan
