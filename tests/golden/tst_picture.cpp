// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/golden/picture.h"
#include "tests/golden/screens.h"
#include "tests/golden/stage.h"
#include "tests/support/testmain.h"
#include "ui/shell/page.h"

#include <QApplication>
#include <QPainter>
#include <QTemporaryDir>
#include <QTest>

using namespace bihuan;

/// What the comparison lets pass and what it catches, on the real pages.
class TstPicture : public QObject
{
    Q_OBJECT

private:
    QImage m_overview;
    QImage m_ledger;

    static QImage pageIn(QFont::HintingPreference hinting, const QString &page)
    {
        test::pinAppearance(Appearance::Light, hinting);
        test::Stage stage;
        stage.open(stage.sampleFile(), page);
        return stage.picture();
    }

    /// `area` of the picture moved; what it leaves is the ground beside it.
    static QImage moved(const QImage &picture, const QRect &area, const QPoint &by)
    {
        QImage other = picture;
        QPainter painter(&other);
        painter.fillRect(area, picture.pixelColor(area.topLeft() - QPoint(2, 2)));
        painter.drawImage(area.topLeft() + by, picture.copy(area));
        return other;
    }

    static test::Difference between(const QImage &shown, const QImage &kept)
    {
        return test::comparePictures(shown, kept, shown.devicePixelRatio());
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_overview = pageIn(QFont::PreferNoHinting, pageids::overview);
        m_ledger = pageIn(QFont::PreferNoHinting, pageids::ledger);
    }

    void thePictureItselfIsTheSame()
    {
        QCOMPARE(between(m_overview, m_overview).worst, 0.0);
    }

    void anotherHintingOfTheLettersPasses()
    {
        for (const QString &page : {pageids::overview, pageids::ledger}) {
            const QImage hinted = pageIn(QFont::PreferVerticalHinting, page);
            const test::Difference difference = between(hinted, page == pageids::overview ? m_overview : m_ledger);
            QVERIFY(difference.worst > 0); // they are two pictures
            QVERIFY2(difference.accepted(), qPrintable(difference.text()));
        }
    }

    void onePixelOfSmoothingPasses()
    {
        QImage other = m_overview;
        other.setPixelColor(500, 120, Qt::black);
        QVERIFY(between(other, m_overview).accepted());
    }

    void theFewColoursOfAKeptPicturePass()
    {
        const QTemporaryDir folder;
        for (const QImage &picture : {m_overview, m_ledger}) {
            const QString path = folder.filePath(QStringLiteral("kept.png"));
            QVERIFY(test::keepPicture(picture, path));
            const test::Difference difference = between(picture, QImage(path));
            QVERIFY2(difference.accepted(), qPrintable(difference.text()));
        }
    }

    void aCardThatMovedIsCaught()
    {
        const QImage other = moved(m_overview, QRect(204, 68, 219, 118), QPoint(0, 6));
        const test::Difference difference = between(other, m_overview);
        QVERIFY2(!difference.accepted(), qPrintable(difference.text()));
    }

    void aColumnThatMovedIsCaught()
    {
        const QImage other = moved(m_ledger, QRect(628, 190, 60, 500), QPoint(-6, 0));
        const test::Difference difference = between(other, m_ledger);
        QVERIFY2(!difference.accepted(), qPrintable(difference.text()));
    }

    void aChangedFigureIsCaught()
    {
        QImage other = m_overview;
        QPainter painter(&other);
        painter.fillRect(QRect(216, 106, 74, 30), Qt::white);
        painter.end();
        const test::Difference difference = between(other, m_overview);
        QVERIFY2(!difference.accepted(), qPrintable(difference.text()));
    }

    void aLightOfAnotherColourIsCaught()
    {
        // A yellow cell of the matrix becomes a green one.
        QImage other = m_overview;
        QPainter painter(&other);
        painter.fillRect(QRect(1303, 335, 28, 24), QColor(0xE6, 0xF4, 0xEC));
        painter.end();
        const test::Difference difference = between(other, m_overview);
        QVERIFY2(!difference.accepted(), qPrintable(difference.text()));
    }

    void anotherSizeIsNoMatch()
    {
        QVERIFY(!between(m_overview.copy(0, 0, 1000, 700), m_overview).accepted());
        QVERIFY(!between(m_overview, QImage()).accepted());
    }
};

BIHUAN_TEST(TstPicture)
#include "tst_picture.moc"
