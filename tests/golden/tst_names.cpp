// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/golden/screens.h"
#include "tests/golden/stage.h"
#include "tests/support/testmain.h"

#include <QAccessible>
#include <QLabel>
#include <QRegularExpression>
#include <QTest>

using namespace bihuan;

/// What a screen reader says of every page and question that there is a picture of.
class TstNames : public QObject
{
    Q_OBJECT

private:
    /// What is wrong with the names of the widgets that the keyboard reaches.
    static QStringList complaints(const QWidget &shown)
    {
        static const QRegularExpression chinese(QStringLiteral("\\p{Han}"));
        QStringList wrong;
        QHash<QString, QString> known;
        for (const QWidget *widget : shown.findChildren<QWidget *>()) {
            const QString object = widget->objectName();
            if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus || widget->focusProxy() || object.startsWith(QLatin1String("qt_")))
                continue;
            QAccessibleInterface *const spoken = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
            const QString given = widget->accessibleName();
            const QString name = given.isEmpty() && spoken ? spoken->text(QAccessible::Name) : given; // a button says its text
            if (qobject_cast<const QLabel *>(widget) && !name.isEmpty())
                continue; // says its own text, which may be one that stands elsewhere too
            if (widget->inherits("QComboBoxListView"))
                continue; // the box has the name
            const QString who = QStringLiteral("%1 %2 “%3”").arg(QLatin1String(widget->metaObject()->className()), object, name);
            if (!name.contains(chinese))
                wrong.append(who + QStringLiteral(" has no Chinese name"));
            else if (name == object)
                wrong.append(who + QStringLiteral(" is called as in the program"));
            else if (known.contains(name))
                wrong.append(who + QStringLiteral(" is called as ") + known.value(name));
            known.insert(name, object);
        }
        return wrong;
    }

private Q_SLOTS:
    void everythingInReachHasAChineseNameOfItsOwn_data()
    {
        QTest::addColumn<int>("screen");
        for (size_t i = 0; i < test::screens().size(); ++i)
            QTest::newRow(test::screens()[i].name) << static_cast<int>(i);
    }

    void everythingInReachHasAChineseNameOfItsOwn()
    {
        QFETCH(int, screen);
        test::pinAppearance(Appearance::Light, QFont::PreferNoHinting);
        test::Stage stage;
        QStringList wrong;
        int visited = 0;
        stage.setVisitor([&](const QWidget &shown) {
            ++visited;
            wrong += complaints(shown);
        });
        (void)test::screens()[static_cast<size_t>(screen)].show(stage);
        QVERIFY(visited > 0);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
    }
};

BIHUAN_TEST(TstNames)
#include "tst_names.moc"
