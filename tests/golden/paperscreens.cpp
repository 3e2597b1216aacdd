// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/golden/paperscreens.h"

#include "ui/printing/documenttypesetter.h"
#include "ui/shell/page.h"

#include <QAbstractButton>
#include <QTest>

#include <algorithm>

namespace bihuan::test {

void awaitPaper(Stage &stage)
{
    const auto set = [&] {
        const auto all = stage.window().findChildren<DocumentTypesetter *>();
        return std::ranges::none_of(all, &DocumentTypesetter::isSetting);
    };
    if (!QTest::qWaitFor(set, 20000))
        qFatal("the paper does not come");
    (void)stage.window().grab();
    QTest::qWait(300); // pages are painted in several goes
}

std::function<QImage(Stage &)> draftedBulletin(const QString &pane, const QStringList &clicks)
{
    return [clicks, pane](Stage &stage) {
        stage.open(stage.sampleFile(), pageids::bulletin);
        stage.settle();
        stage.trigger(QStringLiteral("bulletin.draft"));
        if (auto *const done = stage.child<QAbstractButton>(QStringLiteral("actDone"))) // which template, where there are several
            done->click();
        stage.settle();
        if (!pane.isEmpty()) {
            for (QAbstractButton *const button : stage.window().findChildren<QAbstractButton *>()) {
                if (button->isVisible() && button->text() == pane)
                    button->click();
            }
        }
        for (const QString &name : clicks) {
            stage.click(name);
            stage.settle();
        }
        awaitPaper(stage);
        return stage.picture();
    };
}

} // namespace bihuan::test
