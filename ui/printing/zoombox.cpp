// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printing/zoombox.h"

#include "ui/printing/paperview.h"

#include <QSignalBlocker>

namespace bihuan {

namespace {

const std::pair<QString, PaperZoom> zoomChoices[] = {
    {QStringLiteral("适合宽度"), {PaperZoom::Fit::Width, 100}}, {QStringLiteral("适合整页"), {PaperZoom::Fit::Page, 100}},
    {QStringLiteral("50%"), {PaperZoom::Fit::None, 50}},        {QStringLiteral("75%"), {PaperZoom::Fit::None, 75}},
    {QStringLiteral("100%"), {PaperZoom::Fit::None, 100}},      {QStringLiteral("125%"), {PaperZoom::Fit::None, 125}},
    {QStringLiteral("150%"), {PaperZoom::Fit::None, 150}},      {QStringLiteral("200%"), {PaperZoom::Fit::None, 200}},
};

} // namespace

ZoomBox::ZoomBox(PaperView &view, QWidget *parent) : QComboBox(parent), m_view(view)
{
    setObjectName(QStringLiteral("paperZoom"));
    setAccessibleName(QStringLiteral("显示比例"));
    setMinimumWidth(112);
    for (const auto &[text, zoom] : zoomChoices)
        addItem(text);
    connect(this, &QComboBox::activated, this, [this](int at) {
        if (at < static_cast<int>(std::size(zoomChoices)))
            m_view.setZoom(zoomChoices[at].second);
    });
    connect(&m_view, &PaperView::zoomChanged, this, &ZoomBox::showZoom);
    showZoom();
}

/// A size that is none of the choices stands as one more at the end.
void ZoomBox::showZoom()
{
    const QSignalBlocker blocker(this);
    const int choices = static_cast<int>(std::size(zoomChoices));
    while (count() > choices)
        removeItem(choices);
    const PaperZoom &zoom = m_view.zoom();
    for (int i = 0; i < choices; ++i) {
        const PaperZoom &choice = zoomChoices[i].second;
        if (choice.fit == zoom.fit && (zoom.fit != PaperZoom::Fit::None || choice.percent == zoom.percent)) {
            setCurrentIndex(i);
            return;
        }
    }
    addItem(QStringLiteral("%1%").arg(zoom.percent));
    setCurrentIndex(choices);
}

} // namespace bihuan
