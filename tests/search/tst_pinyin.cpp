// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/pinyin.h"
#include "tests/support/testmain.h"

#include <QStringList>
#include <QTest>

using namespace bihuan;

class TstPinyin : public QObject
{
    Q_OBJECT

private:
    static QStringList spelled(const QString &character)
    {
        QStringList list;
        for (const std::string_view syllable : pinyin::syllables(pinyin::readingsOf(character.toUcs4().value(0))))
            list.append(QString::fromLatin1(syllable.data(), static_cast<qsizetype>(syllable.size())));
        list.sort();
        return list;
    }

private Q_SLOTS:
    void aCharacterKeepsEveryReading_data()
    {
        QTest::addColumn<QString>("character");
        QTest::addColumn<QStringList>("readings");
        const auto row = [](const QString &character, const char *readings) {
            QTest::newRow(readings) << character << QString::fromLatin1(readings).split(QLatin1Char(' '));
        };
        row(QStringLiteral("坪"), "ping");
        row(QStringLiteral("重"), "chong zhong");
        row(QStringLiteral("厦"), "sha xia");
        row(QStringLiteral("行"), "hang heng xing");
        row(QStringLiteral("柞"), "zha zuo");
        row(QStringLiteral("女"), "nu nv"); // ü is typed both ways
        row(QStringLiteral("绿"), "lu lv");
        row(QStringLiteral("〇"), "ling");
        row(QStringLiteral("㕕"), "huan");         // of kMandarin alone
        row(QString::fromUcs4(U"\U00020164"), "xi"); // beyond the basic plane
    }
    void aCharacterKeepsEveryReading()
    {
        QFETCH(QString, character);
        QTEST(spelled(character), "readings");
    }

    void whatIsNoHanCharacterHasNone()
    {
        for (const char32_t c : {U'a', U'5', U'，', U'か', U'\U0001F600'})
            QCOMPARE(pinyin::readingsOf(c), pinyin::Readings(0));
    }

    void lettersTakenAreInitialsWholeReadingsAndAtTheEndAnyBeginning()
    {
        const auto heavy = pinyin::readingsOf(U'重'); // chong, zhong
        const auto bits = [](std::initializer_list<int> lengths) {
            quint32 mask = 0;
            for (const int length : lengths)
                mask |= 1U << length;
            return mask;
        };
        QCOMPARE(pinyin::lettersTaken(heavy, u"chongqing"), bits({1, 2, 5}));
        QCOMPARE(pinyin::lettersTaken(heavy, u"zq"), bits({1}));
        QCOMPARE(pinyin::lettersTaken(heavy, u"zho"), bits({1, 2, 3}));
        QCOMPARE(pinyin::lettersTaken(heavy, u"zhoq"), bits({1, 2}));
        QCOMPARE(pinyin::lettersTaken(heavy, u"q"), bits({}));
        QCOMPARE(pinyin::initials(heavy), (1U << 2) | (1U << 25));
    }
};

BIHUAN_TEST(TstPinyin)
#include "tst_pinyin.moc"
