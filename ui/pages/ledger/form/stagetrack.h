// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/stages/stageflow.h"

#include <QWidget>

namespace bihuan {

/// The stages of a ledger as a line of marks: those behind the matter, the one it stands in, those to come. Their names
/// are in the tips.
class StageTrack : public QWidget
{
    Q_OBJECT

public:
    explicit StageTrack(QWidget *parent = nullptr);

    /// `standing`: id of the stage.
    void show(const StageFlow &flow, const QString &standing);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    QPointF centreOf(int stage) const;

    QStringList m_titles;
    int m_standing = 0;
};

} // namespace bihuan
