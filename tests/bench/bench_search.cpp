// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/searchindex.h"
#include "tests/bench/goals.h"

#include <QRandomGenerator>

// Ctrl+K over 50 000 matters: what one key costs.

using namespace bihuan;

namespace {

constexpr int matters = 50'000;

QString pickedName(QRandomGenerator &random)
{
    static const QStringList places{QStringLiteral("曹坪"), QStringLiteral("营盘"), QStringLiteral("下梁"), QStringLiteral("小岭"), QStringLiteral("凤凰"),
                                    QStringLiteral("红岩寺"), QStringLiteral("杏坪"), QStringLiteral("瓦房口"), QStringLiteral("乾佑"), QStringLiteral("重庆路")};
    static const QStringList things{QStringLiteral("抽水蓄能电站"), QStringLiteral("污水处理厂"), QStringLiteral("垃圾焚烧发电"), QStringLiteral("安置小区"),
                                    QStringLiteral("中药配方颗粒研发产业化"), QStringLiteral("木耳深加工"), QStringLiteral("河道生态治理"), QStringLiteral("森林公园提升"),
                                    QStringLiteral("高速互通式立交"), QStringLiteral("民宿康养集群")};
    static const QStringList kinds{QStringLiteral("项目"), QStringLiteral("改造工程"), QStringLiteral("（二期）"), QStringLiteral("配套道路"), QStringLiteral("前期工作")};
    const auto of = [&](const QStringList &list) { return list.at(random.bounded(list.size())); };
    return of(places) + of(things) + of(kinds) + QString::number(random.bounded(1000));
}

std::vector<SearchField> fieldsOf(QRandomGenerator &random, int no)
{
    return {{pickedName(random), true},
            {QStringLiteral("ZJ-2024-%1").arg(no), true},
            {QStringLiteral("县单位%1局").arg(no % 120), false},
            {QStringLiteral("副县长%1").arg(no % 30), false}};
}

const SearchIndex &countyIndex()
{
    static const SearchIndex index = [] {
        SearchIndex made;
        QRandomGenerator random(1);
        for (int no = 0; no < matters; ++no)
            made.set({0, QString::number(no)}, fieldsOf(random, no));
        return made;
    }();
    return index;
}

void typed(benchmark::State &state, const char *text)
{
    const SearchIndex &index = countyIndex();
    for (auto _ : state)
        benchmark::DoNotOptimize(index.find(SearchQuery(QString::fromUtf8(text)), 8));
}

void oneLetterTyped(benchmark::State &state)
{
    typed(state, "c"); // nearly everything is found
}

void initialsTyped(benchmark::State &state)
{
    typed(state, "cpcx");
}

void fullPinyinTyped(benchmark::State &state)
{
    typed(state, "caopingchoushui");
}

void charactersTyped(benchmark::State &state)
{
    typed(state, "抽水蓄能");
}

void threeWordsTyped(benchmark::State &state)
{
    typed(state, "cp 电站 3");
}

void indexBuilt(benchmark::State &state)
{
    for (auto _ : state) {
        SearchIndex made;
        QRandomGenerator random(1);
        for (int no = 0; no < matters; ++no)
            made.set({0, QString::number(no)}, fieldsOf(random, no));
        benchmark::DoNotOptimize(made.size());
    }
}

/// The search field of a table: nothing is prepared.
void unpreparedTextsTyped(benchmark::State &state)
{
    QRandomGenerator random(1);
    std::vector<std::vector<SearchField>> rows;
    for (int no = 0; no < matters; ++no)
        rows.push_back(fieldsOf(random, no));
    for (auto _ : state) {
        qsizetype found = 0;
        for (const auto &row : rows)
            found += containsWords(SearchQuery(QStringLiteral("cpcx")), {row[0].text, row[1].text, row[2].text, row[3].text});
        benchmark::DoNotOptimize(found);
    }
}

BENCHMARK(oneLetterTyped)->Unit(benchmark::kMillisecond);
BENCHMARK(initialsTyped)->Unit(benchmark::kMillisecond);
BENCHMARK(fullPinyinTyped)->Unit(benchmark::kMillisecond);
BENCHMARK(charactersTyped)->Unit(benchmark::kMillisecond);
BENCHMARK(threeWordsTyped)->Unit(benchmark::kMillisecond);
BENCHMARK(indexBuilt)->Unit(benchmark::kMillisecond);
BENCHMARK(unpreparedTextsTyped)->Unit(benchmark::kMillisecond);

} // namespace

int main(int argc, char **argv)
{
    return bench::run(argc, argv,
                      {{"oneLetterTyped", 20}, {"initialsTyped", 20}, {"fullPinyinTyped", 20}, {"charactersTyped", 20}, {"threeWordsTyped", 20}, {"indexBuilt", 500}, {"unpreparedTextsTyped", 60}});
}
