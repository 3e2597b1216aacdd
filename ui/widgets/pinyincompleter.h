// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCompleter>
#include <QStringList>

class QAbstractItemView;
class QComboBox;
class QKeyEvent;
class QLineEdit;
class QStringListModel;

namespace bihuan {

/// Offers the names that what is typed stands for, as written or by pinyin ("xfg": 县发改局), the nearest first. The
/// first one is chosen already: Enter and Tab take it. Alt+Down offers all of them.
class PinyinCompleter : public QCompleter
{
    Q_OBJECT

public:
    /// What Enter does after it has taken a name.
    enum class Enter {
        GoesOn, ///< the line hears it too, as if the name had been typed
        Stays,
    };

    PinyinCompleter(const QStringList &names, QLineEdit &line, Enter enter);

    bool eventFilter(QObject *object, QEvent *event) override;
    QStringList splitPath(const QString &typed) const override;

private:
    void standOnFirst();
    void offerAll();
    void take(const QKeyEvent &key);

    QLineEdit &m_line;
    QAbstractItemView *m_list = nullptr; ///< the popup; Qt makes it when it is first asked for
    QStringListModel *m_offered;
    QStringList m_names;
    Enter m_enter;
};

/// The names in `names` that `typed` stands for, the nearest first; all of them while nothing is typed.
QStringList namesFor(const QString &typed, const QStringList &names);

/// Letters typed in `box` choose by pinyin, too.
void chooseByPinyin(QComboBox &box);

} // namespace bihuan
