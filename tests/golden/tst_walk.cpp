// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/golden/screens.h"
#include "tests/golden/stage.h"
#include "tests/support/testmain.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QGroupBox>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QTest>

using namespace bihuan;

namespace {

QString nameOf(const QWidget &widget)
{
    return QStringLiteral("%1 %2 “%3”").arg(QLatin1String(widget.metaObject()->className()), widget.objectName(), widget.accessibleName());
}

bool isInReach(const QWidget &widget)
{
    return widget.isVisible() && widget.isEnabled() && (widget.focusPolicy() & Qt::TabFocus) == Qt::TabFocus && !widget.focusProxy()
           && !widget.objectName().startsWith(QLatin1String("qt_"));
}

/// What a screen reader takes a thing for that the keyboard reaches and that is more than a place for others.
bool hasRole(const QWidget &widget)
{
    const QAccessibleInterface *const spoken = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(&widget));
    const QAccessible::Role role = spoken ? spoken->role() : QAccessible::NoRole;
    return role != QAccessible::NoRole && role != QAccessible::Client && role != QAccessible::Window;
}

/// Of a text that is wider or higher than its widget.
QString cutText(const QWidget &widget)
{
    if (const auto *const label = qobject_cast<const QLabel *>(&widget); label && !label->text().isEmpty()) {
        const QRect room = label->contentsRect();
        const bool cut = label->wordWrap() ? label->heightForWidth(label->width()) > label->height()
                                           : label->sizeHint().width() > label->width() || label->sizeHint().height() > label->height();
        return cut && !room.isEmpty() ? label->text() : QString();
    }
    if (const auto *const button = qobject_cast<const QAbstractButton *>(&widget); button && !button->text().isEmpty()) {
        const QSize least = button->minimumSizeHint().isValid() ? button->minimumSizeHint() : button->sizeHint();
        return least.width() > button->width() || least.height() > button->height() ? button->text() : QString();
    }
    const auto *const group = qobject_cast<const QGroupBox *>(&widget);
    return group && group->fontMetrics().horizontalAdvance(group->title()) > group->width() ? group->title() : QString();
}

} // namespace

/// Every page and question without a mouse and without good eyes: what is reached, in which order, and what can be read.
class TstWalk : public QObject
{
    Q_OBJECT

private:
    static void addScreens()
    {
        QTest::addColumn<int>("screen");
        for (size_t i = 0; i < test::screens().size(); ++i)
            QTest::newRow(test::screens()[i].name) << static_cast<int>(i);
    }

    static QStringList complaintsOf(int screen, const std::function<QStringList(const QWidget &)> &look)
    {
        test::pinAppearance(Appearance::Light, QFont::PreferNoHinting);
        test::Stage stage;
        QStringList wrong;
        int visited = 0;
        stage.setVisitor([&](const QWidget &shown) {
            ++visited;
            wrong += look(shown);
        });
        (void)test::screens()[static_cast<size_t>(screen)].show(stage);
        if (visited == 0)
            wrong.append(QStringLiteral("nothing was shown"));
        return wrong;
    }

    static QStringList withoutRole(const QWidget &shown)
    {
        QStringList wrong;
        for (const QWidget *widget : shown.findChildren<QWidget *>()) {
            if (isInReach(*widget) && !hasRole(*widget))
                wrong.append(nameOf(*widget) + QStringLiteral(" has no role"));
        }
        return wrong;
    }

    static QStringList cut(const QWidget &shown)
    {
        QStringList wrong;
        for (const QWidget *widget : shown.findChildren<QWidget *>()) {
            if (!widget->isVisible())
                continue;
            if (const QString text = cutText(*widget); !text.isEmpty())
                wrong.append(QStringLiteral("%1 %2x%3 cuts “%4”").arg(nameOf(*widget)).arg(widget->width()).arg(widget->height()).arg(text));
        }
        return wrong;
    }

    /// Follows the chain of Tab: everything in reach is met once on the way round.
    static QStringList outOfReach(const QWidget &shown)
    {
        QStringList wrong;
        QSet<const QWidget *> met;
        const QWidget *at = &shown;
        do {
            if (!at || met.contains(at))
                return {QStringLiteral("the chain of Tab does not come back to its beginning")};
            met.insert(at);
            at = at->nextInFocusChain();
        } while (at != &shown);
        for (const QWidget *widget : shown.findChildren<QWidget *>()) {
            if (widget->window() == &shown && isInReach(*widget) && !met.contains(widget))
                wrong.append(nameOf(*widget) + QStringLiteral(" is not in the chain of Tab"));
        }
        return wrong;
    }

    /// Things beside each other are met from the left, things below each other from above.
    static QStringList outOfOrder(const QWidget &shown)
    {
        QStringList wrong;
        const QWidget *last = nullptr;
        for (const QWidget *at = shown.nextInFocusChain(); at != &shown; at = at->nextInFocusChain()) {
            if (!isInReach(*at) || at->window() != &shown)
                continue;
            if (last && last->parentWidget() == at->parentWidget()) {
                const QRect before = last->geometry();
                const QRect now = at->geometry();
                const bool sameLine = now.top() < before.bottom() && before.top() < now.bottom();
                if (sameLine ? now.right() < before.left() : now.bottom() < before.top())
                    wrong.append(QStringLiteral("%1 comes after %2").arg(nameOf(*at), nameOf(*last)));
            }
            last = at;
        }
        return wrong;
    }

private Q_SLOTS:
    void everythingInReachSaysWhatItIs_data() { addScreens(); }
    void everythingInReachSaysWhatItIs()
    {
        QFETCH(int, screen);
        const QStringList wrong = complaintsOf(screen, withoutRole);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
    }

    void tabGoesRoundAndInTheOrderOfReading_data() { addScreens(); }
    void tabGoesRoundAndInTheOrderOfReading()
    {
        QFETCH(int, screen);
        const QStringList wrong = complaintsOf(screen, [](const QWidget &shown) { return outOfReach(shown) + outOfOrder(shown); });
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
    }

    void noTextIsCut_data() { addScreens(); }
    void noTextIsCut()
    {
        QFETCH(int, screen);
        const QStringList wrong = complaintsOf(screen, cut);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
    }
};

BIHUAN_TEST(TstWalk)
#include "tst_walk.moc"
