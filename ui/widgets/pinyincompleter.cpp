// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/pinyincompleter.h"

#include "core/search/wordmatch.h"
#include "ui/theme/tokens.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QElapsedTimer>
#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStringListModel>
#include <QStyledItemDelegate>

#include <algorithm>

namespace bihuan {

namespace {

/// A name in the list of what is offered.
class OfferDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Tokens &tokens = tokensOf(option.palette);
        painter->save();
        painter->fillRect(option.rect, option.state.testFlag(QStyle::State_Selected) ? tokens.accentTint : tokens.surface);
        painter->setPen(tokens.text);
        painter->setFont(option.font);
        const QRect words = option.rect.adjusted(space::s, 0, -space::s, 0);
        painter->drawText(words, Qt::AlignVCenter, painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, words.width()));
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const QFontMetrics metrics(option.font);
        return {metrics.horizontalAdvance(index.data().toString()) + 2 * space::s, metrics.height() + space::s};
    }
};

/// The list of a choice, which Qt asks where typed letters lead.
class ChoiceView : public QListView
{
public:
    using QListView::QListView;

    void keyboardSearch(const QString &typed) override
    {
        if (!m_since.isValid() || m_since.elapsed() > QApplication::keyboardInputInterval())
            m_typed.clear();
        m_since.start();
        m_typed += typed;
        QStringList titles;
        for (int row = 0; row < model()->rowCount(); ++row)
            titles.append(model()->index(row, modelColumn()).data().toString());
        const QString nearest = namesFor(m_typed, titles).value(0);
        if (!nearest.isEmpty())
            setCurrentIndex(model()->index(static_cast<int>(titles.indexOf(nearest)), modelColumn()));
    }

private:
    QElapsedTimer m_since;
    QString m_typed;
};

} // namespace

QStringList namesFor(const QString &typed, const QStringList &names)
{
    const SearchQuery query(typed);
    if (query.isEmpty())
        return names;
    struct Offer
    {
        int rank = 0;
        QString name;
    };
    std::vector<Offer> offers;
    for (const QString &name : names) {
        const SearchText text(name);
        int rank = 0;
        const bool all = std::ranges::all_of(query.words(), [&](const SearchWord &word) {
            const MatchRank here = rankIn(text, word);
            rank += static_cast<int>(here);
            return here != MatchRank::None;
        });
        if (all)
            offers.push_back({rank, name});
    }
    std::ranges::stable_sort(offers, std::ranges::greater(), &Offer::rank);
    QStringList result;
    for (const Offer &offer : offers)
        result.append(offer.name);
    return result;
}

PinyinCompleter::PinyinCompleter(const QStringList &names, QLineEdit &line, Enter enter)
    : QCompleter(&line), m_line(line), m_offered(new QStringListModel(names, this)), m_names(names), m_enter(enter)
{
    setModel(m_offered);
    setCompletionMode(UnfilteredPopupCompletion);
    m_list = popup();
    m_list->setItemDelegate(new OfferDelegate(m_list));
    m_list->setAccessibleName(QStringLiteral("可选的名称"));
}

/// Called with every new prefix: the model is what is offered, Qt filters nothing.
QStringList PinyinCompleter::splitPath(const QString &typed) const
{
    if (const QStringList offered = namesFor(typed, m_names); offered != m_offered->stringList())
        m_offered->setStringList(offered);
    return {QString()};
}

void PinyinCompleter::standOnFirst()
{
    const QSignalBlocker quiet(this); // Qt would put it into the line at once
    m_list->selectionModel()->setCurrentIndex(m_list->model()->index(0, 0), QItemSelectionModel::ClearAndSelect);
}

void PinyinCompleter::offerAll()
{
    setCompletionPrefix(QString());
    complete();
    if (const qsizetype row = m_names.indexOf(m_line.text()); row > 0) {
        const QSignalBlocker quiet(this);
        m_list->setCurrentIndex(m_list->model()->index(static_cast<int>(row), 0));
    }
}

void PinyinCompleter::take(const QKeyEvent &key)
{
    if (m_list->currentIndex().isValid())
        m_line.setText(m_list->currentIndex().data().toString());
    m_list->hide();
    const bool enter = key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter;
    if (enter && m_enter == Enter::Stays)
        return;
    QKeyEvent next(key.type(), key.key(), key.modifiers(), key.text());
    QApplication::sendEvent(&m_line, &next);
}

bool PinyinCompleter::eventFilter(QObject *object, QEvent *event)
{
    if (object == &m_line && event->type() == QEvent::KeyPress) {
        const auto *const key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Down && key->modifiers().testFlag(Qt::AltModifier)) {
            offerAll();
            return true;
        }
    }
    if (!m_list || object != m_list || (event->type() != QEvent::KeyPress && event->type() != QEvent::Show))
        return QCompleter::eventFilter(object, event);
    if (event->type() == QEvent::KeyPress) {
        const auto *const key = static_cast<QKeyEvent *>(event);
        switch (key->key()) {
        case Qt::Key_Return:
        case Qt::Key_Enter:
        case Qt::Key_Tab:
        case Qt::Key_Backtab:
            take(*key);
            return true;
        default:
            break;
        }
    }
    const bool done = QCompleter::eventFilter(object, event);
    if (!m_list->selectionModel()->hasSelection())
        standOnFirst();
    return done;
}

void chooseByPinyin(QComboBox &box)
{
    box.setView(new ChoiceView(&box));
    box.setItemDelegate(new OfferDelegate(&box));
}

} // namespace bihuan
