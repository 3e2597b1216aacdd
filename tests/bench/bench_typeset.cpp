// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/editable/editwriter.h"
#include "core/typeset/pdfwriter.h"
#include "core/typeset/textparser.h"

#include <QElapsedTimer>
#include <QFile>
#include <QGuiApplication>
#include <QProcess>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <sys/resource.h>

// A bulletin of 150 pages against LibreOffice converting the same text from .odt to PDF, in one run. Goals: an eighth of
// its time with both programs' start-up taken off too; 10 pages in 0.3 s; 200 MB.

using namespace bihuan;

namespace {

constexpr int rounds = 3;

/// The county's bulletin again and again, until it has about so many pages.
Document bulletinOf(int pages)
{
    QFile file(QStringLiteral(BIHUAN_SOURCE_DIR "/tests/data/typeset/zhashui-bulletin-2024-01.txt"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    Document document = parseText(file.readAll(), Document::Form::Bulletin).value_or(Document{});
    const std::vector<Block> once = document.blocks;
    for (int made = 10; made < pages; made += 10) {
        const auto body = std::ranges::find_if(once, [](const Block &block) { return std::holds_alternative<SalutationBlock>(block); });
        document.blocks.insert(document.blocks.end(), body, once.end());
    }
    return document;
}

/// Milliseconds of the fastest of some rounds.
double fastest(const std::function<void()> &work)
{
    double best = 1e12;
    for (int i = 0; i < rounds; ++i) {
        QElapsedTimer timer;
        timer.start();
        work();
        best = std::min(best, static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    return best;
}

double writing(const Document &document, const QString &path, int &pages)
{
    return fastest([&] {
        if (const auto report = writePdf(document, path))
            pages = report->pages;
    });
}

double office(const QTemporaryDir &folder, const QString &path)
{
    const QString profile = QStringLiteral("-env:UserInstallation=file://") + folder.filePath(QStringLiteral("profile"));
    return fastest([&] {
        QProcess::execute(QStringLiteral("soffice"), {profile, QStringLiteral("--headless"), QStringLiteral("--convert-to"), QStringLiteral("pdf"),
                                                      QStringLiteral("--outdir"), folder.path(), path});
    });
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication application(argc, argv);
    const QTemporaryDir folder;
    const Document longOne = bulletinOf(150);
    const Document shortOne = bulletinOf(10);
    Document empty;
    empty.blocks = {ParagraphBlock{{{QStringLiteral("一"), Run::Style::Plain}}}};
    int pages = 0;
    int few = 0;
    const double emptyOwn = writing(empty, folder.filePath(QStringLiteral("e.pdf")), few);
    const double shortOwn = writing(shortOne, folder.filePath(QStringLiteral("s.pdf")), few);
    const double longOwn = writing(longOne, folder.filePath(QStringLiteral("l.pdf")), pages);
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    std::printf("%d pages %.0f ms, %d pages %.0f ms (goal 300), peak %.0f MB (goal 200)\n", pages, longOwn, few, shortOwn,
                static_cast<double>(usage.ru_maxrss) / 1024);
    const QString longOdt = folder.filePath(QStringLiteral("long.odt"));
    const QString emptyOdt = folder.filePath(QStringLiteral("empty.odt"));
    const double odt = fastest([&] { (void)writeEditable(longOne, EditFormat::Odt, longOdt); });
    (void)writeEditable(empty, EditFormat::Odt, emptyOdt);
    std::printf(".odt written in %.0f ms\n", odt);
    const double emptyOffice = office(folder, emptyOdt);
    const double longOffice = office(folder, longOdt);
    std::printf("LibreOffice: %.0f ms, of that %.0f ms for an empty document\n", longOffice, emptyOffice);
    std::printf("ratio %.1f, start-up of both taken off %.1f (goal 8)\n", longOffice / longOwn, (longOffice - emptyOffice) / (longOwn - emptyOwn));
    return 0;
}
