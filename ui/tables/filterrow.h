// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>

class QHeaderView;
class QLineEdit;

namespace bihuan {

class HeaderView;

/// A field below every title of a header, to be typed into. The fields follow the columns and are made when a column is
/// first shown.
class FilterRow : public QObject
{
    Q_OBJECT

public:
    explicit FilterRow(HeaderView &header);

    bool isShown() const { return m_shown; }
    void setShown(bool shown);
    QString text(int column) const;
    /// Sends nothing.
    void setText(int column, const QString &text);
    /// What is wrong with the text; empty when nothing is.
    void setProblem(int column, const QString &problem);
    void focus(int column);
    void clear();
    /// Where the columns stand now; to be called when the table is scrolled sideways.
    void place();

Q_SIGNALS:
    void edited(int column, const QString &text);
    void valuesRequested(int column, const QPoint &place); ///< in screen coordinates
    void left();                                           ///< the keyboard goes to the table

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    QLineEdit *fieldOf(int column);

    HeaderView &m_header;
    bool m_shown = false;
    QHash<int, QLineEdit *> m_fields; ///< by logical column
};

} // namespace bihuan
