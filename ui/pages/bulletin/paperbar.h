// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <optional>
#include <vector>

class QAction;
class QComboBox;
class QLineEdit;

namespace bihuan {

class ActionRegistry;
class PaperView;

/// What can be set about a bulletin and its preview, in one row above it.
class PaperBar : public QWidget
{
    Q_OBJECT

public:
    PaperBar(const ActionRegistry &actions, PaperView &view, QWidget *parent = nullptr);

    /// 期号; nothing when the field is empty.
    std::optional<int> number() const;
    /// Id and title of every template; with only one there is nothing to choose.
    void setTemplates(const std::vector<std::pair<QString, QString>> &templates);
    QString templateId() const;
    /// What is asked for is only asked for the bulletin that is composed; `lead` stands in front of everything.
    void setAsking(bool asking);
    void setLooking(bool looking); ///< pages are on screen
    void setLead(QWidget *lead);

Q_SIGNALS:
    void requestChanged();

private:
    QWidget *m_asked;
    QWidget *m_looking;
    std::vector<QWidget *> m_zooming; ///< gone beside the panel of a kept one, which needs the room
    QLineEdit *m_number;
    QComboBox *m_template;
};

} // namespace bihuan
