// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/wordmatch.h"
#include "tests/support/testmain.h"

#include <QRandomGenerator>
#include <QSet>
#include <QTest>

#include <map>

using namespace bihuan;

namespace {

/// Every way to type characters of `text` from `at` on, leaving out up to `gap` at a time, `left` of them still here:
/// slowly, and plain to see.
void writeOut(const std::vector<SearchCell> &text, size_t at, size_t gap, size_t left, const std::u16string &before, QSet<QString> &ways)
{
    const auto note = [&](const std::u16string &way) {
        if (!way.empty())
            ways.insert(QString::fromStdU16String(way));
    };
    note(before);
    if (at == text.size())
        return;
    if (left > 0 && !before.empty())
        writeOut(text, at + 1, gap, left - 1, before, ways);
    writeOut(text, at + 1, gap, gap, before + text[at].character, ways);
    for (const std::string_view syllable : pinyin::syllables(text[at].readings)) {
        std::u16string reading(syllable.begin(), syllable.end());
        for (size_t length = 1; length <= reading.size(); ++length)
            note(before + reading.substr(0, length)); // the last character by any beginning
        writeOut(text, at + 1, gap, gap, before + reading, ways);
        writeOut(text, at + 1, gap, gap, before + reading.substr(0, 1), ways);
        if (reading.starts_with(u"zh") || reading.starts_with(u"ch") || reading.starts_with(u"sh"))
            writeOut(text, at + 1, gap, gap, before + reading.substr(0, 2), ways);
    }
}

enum class Found { No, Loosely, Closely };

Found oracleFinds(const QString &text, const QString &word)
{
    std::vector<SearchCell> cells;
    foldText(text, cells);
    QSet<QString> close;
    QSet<QString> loose;
    for (size_t from = 0; from < cells.size(); ++from) {
        writeOut(cells, from, 0, 0, {}, close);
        if (cells[from].wordStart || QChar(cells[from].character) == word.front())
            writeOut(cells, from, 2, 0, {}, loose);
    }
    if (close.contains(word))
        return Found::Closely;
    return word.size() >= 3 && loose.contains(word) ? Found::Loosely : Found::No;
}

MatchRank rankOf(const QString &text, const QString &typed)
{
    const SearchQuery query(typed);
    return query.words().size() == 1 ? rankIn(SearchText(text), query.words().front()) : MatchRank::None;
}

/// The text with what is marked in brackets.
QString marked(const QString &text, const QString &typed)
{
    QString result = text;
    const auto spans = marksIn(text, SearchQuery(typed));
    for (auto span = spans.rbegin(); span != spans.rend(); ++span) {
        result.insert(span->from + span->size, QLatin1Char(']'));
        result.insert(span->from, QLatin1Char('['));
    }
    return result;
}

} // namespace

class TstWordMatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rankSaysHowTheWordStands_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<int>("rank");
        const auto row = [](const QString &text, const QString &typed, MatchRank rank) {
            QTest::newRow(qPrintable(text + QLatin1Char(' ') + typed)) << text << typed << static_cast<int>(rank);
        };
        const QString station = QStringLiteral("曹坪抽水蓄能电站");
        row(station, QStringLiteral("cpcx"), MatchRank::Loose); // 抽蓄, as people say
        row(station, QStringLiteral("曹坪抽蓄"), MatchRank::Loose);
        row(station, QStringLiteral("抽蓄电"), MatchRank::Loose);
        row(station, QStringLiteral("抽蓄"), MatchRank::None);
        row(station, QStringLiteral("CPCS"), MatchRank::PinyinStart);
        row(station, QStringLiteral("caoping"), MatchRank::PinyinStart);
        row(station, QStringLiteral("caop"), MatchRank::PinyinStart);
        row(station, QStringLiteral("caopcsxn"), MatchRank::PinyinStart);
        row(station, QStringLiteral("cpchoushui"), MatchRank::PinyinStart);
        row(station, QStringLiteral("曹坪cs"), MatchRank::PinyinStart);
        row(station, QStringLiteral("csxn"), MatchRank::PinyinInside);
        row(station, QStringLiteral("抽水"), MatchRank::Inside);
        row(station, QStringLiteral("曹坪"), MatchRank::Start);
        row(station, station, MatchRank::Whole);
        row(station, QStringLiteral("caxcx"), MatchRank::None); // half a reading stands only at the end
        row(station, QStringLiteral("cpd"), MatchRank::None); // too many are left out
        row(station, QStringLiteral("pxn"), MatchRank::None); // loosely only from where a word begins
        row(QStringLiteral("重庆"), QStringLiteral("cq"), MatchRank::PinyinStart);
        row(QStringLiteral("重庆"), QStringLiteral("zq"), MatchRank::PinyinStart);
        row(QStringLiteral("厦门"), QStringLiteral("xm"), MatchRank::PinyinStart);
        row(QStringLiteral("县发改局"), QStringLiteral("xfg"), MatchRank::PinyinStart);
        row(QStringLiteral("县发改局"), QStringLiteral("fgj"), MatchRank::PinyinInside);
        row(QStringLiteral("女娲山绿化"), QStringLiteral("nvwashanlvhua"), MatchRank::PinyinStart);
        row(QStringLiteral("女娲山绿化"), QStringLiteral("nuwashanluhua"), MatchRank::PinyinStart);
        row(QStringLiteral("ZJ-2024-05"), QStringLiteral("zj-2024-05"), MatchRank::Whole);
        row(QStringLiteral("ZJ-2024-05"), QStringLiteral("zj202405"), MatchRank::Whole);
        row(QStringLiteral("ZJ-2024-05"), QStringLiteral("ＺＪ－２０２４"), MatchRank::Start);
        row(QStringLiteral("ZJ-2024-05"), QStringLiteral("2024-05"), MatchRank::Word);
        row(QStringLiteral("ZJ-2024-05"), QStringLiteral("24"), MatchRank::Inside);
        row(QStringLiteral("县城—营盘 18公里"), QStringLiteral("营盘18"), MatchRank::Word);
        row(QStringLiteral("县城—营盘 18公里"), QStringLiteral("yp18gl"), MatchRank::PinyinWord);
        row(QStringLiteral("县城—营盘 18公里"), QStringLiteral("xcyp"), MatchRank::PinyinStart);
        row(QStringLiteral("５Ｇ基站"), QStringLiteral("5gjz"), MatchRank::PinyinStart);
        row(QStringLiteral("“五上”企业"), QStringLiteral("五上企业"), MatchRank::Whole);
        row(QString(), QStringLiteral("a"), MatchRank::None);
    }
    void rankSaysHowTheWordStands()
    {
        QFETCH(QString, text);
        QFETCH(QString, typed);
        QTEST(static_cast<int>(rankOf(text, typed)), "rank");
    }

    void itFindsExactlyWhatTheOracleWritesOut()
    {
        const QString characters = QStringLiteral("曹坪抽水重庆西安县行长女绿zhx2");
        const QString letters = QStringLiteral("aceghinopqrsuvxyz2坪行重");
        QRandomGenerator random(20240831);
        const auto pick = [&](const QString &from) { return from.at(random.bounded(from.size())); };
        std::map<Found, int> found;
        for (int round = 0; round < 2500; ++round) {
            QString text;
            for (int length = random.bounded(1, 7); length > 0; --length)
                text.append(pick(characters));
            QString word;
            if (round % 2) { // something that may be typed for it, and often a little wrong
                std::vector<SearchCell> cells;
                foldText(text.mid(random.bounded(text.size())), cells);
                for (const SearchCell &cell : cells) {
                    if (random.bounded(4) == 0)
                        continue;
                    const auto syllables = pinyin::syllables(cell.readings);
                    if (syllables.empty() || random.bounded(4) == 0) {
                        word.append(QChar(cell.character));
                        continue;
                    }
                    const auto reading = syllables[static_cast<size_t>(random.bounded(static_cast<int>(syllables.size())))];
                    const int taken = random.bounded(1, static_cast<int>(reading.size()) + 1);
                    word.append(QString::fromLatin1(reading.data(), random.bounded(2) ? taken : static_cast<int>(reading.size())));
                }
            } else {
                for (int length = random.bounded(1, 6); length > 0; --length)
                    word.append(pick(letters));
            }
            if (word.isEmpty())
                continue;
            const Found expected = oracleFinds(text, word);
            ++found[expected];
            const MatchRank rank = rankOf(text, word);
            const Found actual = rank == MatchRank::None ? Found::No : rank == MatchRank::Loose ? Found::Loosely : Found::Closely;
            QVERIFY2(actual == expected, qPrintable(text + QLatin1Char(' ') + word));
            QCOMPARE(marksIn(text, SearchQuery(word)).empty(), expected == Found::No);
        }
        for (const Found each : {Found::No, Found::Loosely, Found::Closely})
            QVERIFY2(found[each] > 40, qPrintable(QString::number(found[each])));
    }

    void aLongWordIsCutAndNeverFindsByChance()
    {
        const QString text(200, QLatin1Char('a'));
        QCOMPARE(rankOf(text, QString(500, QLatin1Char('a'))), MatchRank::Start);
        QCOMPARE(rankOf(QString(50, QChar(0x963F)), QString(60, QLatin1Char('a'))), MatchRank::None);
        QCOMPARE(rankOf(QString(60, QChar(0x963F)), QString(60, QLatin1Char('a'))), MatchRank::PinyinStart);
    }

    void whatIsTypedIsTakenApartAtBlanks()
    {
        QCOMPARE(SearchQuery(QStringLiteral("  曹坪　蓄能 ")).words().size(), size_t(2));
        QVERIFY(SearchQuery(QStringLiteral(" —— ")).isEmpty());
        QVERIFY(SearchQuery(QString()).isEmpty());
    }

    void everyWordHasToBeInOneOfTheTexts()
    {
        const QString name = QStringLiteral("曹坪抽水蓄能电站");
        const QString unit = QStringLiteral("县发改局");
        const auto contains = [&](const char *typed) { return containsWords(SearchQuery(QString::fromUtf8(typed)), {name, unit}); };
        QVERIFY(contains("曹坪 发改"));
        QVERIFY(contains("cpcs xfg"));
        QVERIFY(contains(""));
        QVERIFY(!contains("曹坪 住建"));
        QVERIFY(!contains("电站县")); // not across two texts
    }

    void marksStandOnTheCharactersThatWereMeant_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *text, const char *typed, const char *expected) {
            QTest::newRow(expected) << QString::fromUtf8(text) << QString::fromUtf8(typed) << QString::fromUtf8(expected);
        };
        row("曹坪抽水蓄能电站", "cpcs", "[曹坪抽水]蓄能电站");
        row("曹坪抽水蓄能电站", "cpcx", "[曹坪抽]水[蓄]能电站");
        row("柞水县发展和改革局", "zsxfgj", "[柞水县发]展和[改]革[局]");
        row("曹坪抽水蓄能电站", "xuneng 曹", "[曹]坪抽水[蓄能]电站");
        row("ZJ-2024-05", "2024-05", "ZJ-[2024-05]");
        row("县城（一期） 工程", "yqgc", "县城（[一期） 工程]");
        row("曹坪", "xyz", "曹坪");
        row("５Ｇ基站", "5g", "[５Ｇ]基站");
        row("㎡价", "m2", "[㎡]价");
        row("𠅤家", "xi", "[𠅤]家");
        row("𠅤家", "xj", "[𠅤家]");
    }
    void marksStandOnTheCharactersThatWereMeant()
    {
        QFETCH(QString, text);
        QFETCH(QString, typed);
        QTEST(marked(text, typed), "expected");
    }
};

BIHUAN_TEST(TstWordMatch)
#include "tst_wordmatch.moc"
