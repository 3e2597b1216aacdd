// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/includerules.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QLibraryInfo>
#include <QRegularExpression>

namespace bihuan::test {

namespace {

constexpr qsizetype longestFile = 400;
constexpr qsizetype longestMain = 20;

/// What a folder of core may include of core, besides itself. Deeper folders first.
struct Layer
{
    const char *folder;
    QStringList mayInclude;
};

const std::vector<Layer> &layers()
{
    static const std::vector<Layer> list{
        {"core/base/", {}},
        {"core/domain/", {QStringLiteral("core/base/")}},
        {"core/definition/", {QStringLiteral("core/base/"), QStringLiteral("core/domain/")}},
        {"core/search/", {QStringLiteral("core/base/"), QStringLiteral("core/domain/")}},
        {"core/storage/", {QStringLiteral("core/base/"), QStringLiteral("core/domain/"), QStringLiteral("core/definition/")}},
        {"core/tabular/", {QStringLiteral("core/base/"), QStringLiteral("core/domain/"), QStringLiteral("core/definition/")}},
        {"core/services/", {QStringLiteral("core/base/"), QStringLiteral("core/domain/"), QStringLiteral("core/definition/"), QStringLiteral("core/storage/"),
                            QStringLiteral("core/tabular/"), QStringLiteral("core/search/")}},
        {"core/exchange/", {QStringLiteral("core/base/"), QStringLiteral("core/domain/"), QStringLiteral("core/definition/"), QStringLiteral("core/storage/"),
                            QStringLiteral("core/tabular/"), QStringLiteral("core/services/")}},
        {"core/briefing/", {QStringLiteral("core/base/"), QStringLiteral("core/domain/"), QStringLiteral("core/definition/"), QStringLiteral("core/services/")}},
        {"core/typeset/", {QStringLiteral("core/base/"), QStringLiteral("core/briefing/document.h"), QStringLiteral("core/briefing/tablereport.h")}},
        {"core/editable/", {QStringLiteral("core/base/"), QStringLiteral("core/briefing/document.h"), QStringLiteral("core/typeset/"),
                            QStringLiteral("core/tabular/replacefile.h"), QStringLiteral("core/tabular/zipoutput.h")}},
    };
    return list;
}

/// Headers of Qt Gui and of everything above it, by the folder that Qt installs them in.
bool isGuiHeader(const QString &header)
{
    static const QStringList folders{QStringLiteral("QtGui"), QStringLiteral("QtWidgets"), QStringLiteral("QtPrintSupport"), QStringLiteral("QtSvg"),
                                     QStringLiteral("QtCharts")};
    const QDir headers(QLibraryInfo::path(QLibraryInfo::HeadersPath));
    return std::ranges::any_of(folders, [&](const QString &folder) {
        return header.startsWith(folder + QLatin1Char('/')) || headers.exists(folder + QLatin1Char('/') + header);
    });
}

bool isWidgetHeader(const QString &header)
{
    const QDir headers(QLibraryInfo::path(QLibraryInfo::HeadersPath));
    return header.startsWith(QStringLiteral("QtWidgets")) || headers.exists(QStringLiteral("QtWidgets/") + header);
}

/// Without comments, so that a word in a sentence is no statement.
QString withoutComments(QString text)
{
    static const QRegularExpression comments(QStringLiteral("//[^\\n]*|/\\*.*?\\*/"), QRegularExpression::DotMatchesEverythingOption);
    return text.remove(comments);
}

QStringList includesOf(const QString &text)
{
    static const QRegularExpression directive(QStringLiteral("^\\s*#\\s*include\\s*[<\"]([^>\"]+)[>\"]"), QRegularExpression::MultilineOption);
    QStringList includes;
    for (auto found = directive.globalMatch(text); found.hasNext();)
        includes.append(found.next().captured(1));
    return includes;
}

/// "ui/pages/ledger/" for whatever stands in that page's folder; empty elsewhere.
QString pageFolder(const QString &path)
{
    static const QRegularExpression folder(QStringLiteral("^ui/pages/[^/]+/"));
    return folder.match(path).captured();
}

/// Pages are known to the catalogue alone, and the catalogue to the programs.
bool mayIncludePage(const QString &path, const QString &header)
{
    if (path.startsWith(QStringLiteral("tests/")) || path.startsWith(QStringLiteral("ui/pages/catalogue.")))
        return true;
    const QString folder = pageFolder(header);
    return folder.isEmpty() ? path.startsWith(QStringLiteral("app/")) : pageFolder(path) == folder;
}

void judgeInclude(const QString &path, const QString &header, QStringList &broken)
{
    const auto breaks = [&](const char *rule) { broken.append(QStringLiteral("%1 includes %2: %3").arg(path, header, QLatin1String(rule))); };
    const bool inCore = path.startsWith(QStringLiteral("core/"));
    if (inCore && isWidgetHeader(header))
        breaks("no widgets in core");
    else if (inCore && !path.startsWith(QStringLiteral("core/typeset/")) && isGuiHeader(header))
        breaks("Qt Gui only in core/typeset");
    if (inCore && (header.startsWith(QStringLiteral("app/")) || header.startsWith(QStringLiteral("ui/")) || header.startsWith(QStringLiteral("tests/"))))
        breaks("core knows nothing above it");
    if (header.startsWith(QStringLiteral("ui/pages/")) && !mayIncludePage(path, header))
        breaks("a page is known to the catalogue alone");
    if (path.startsWith(QStringLiteral("ui/models/")) && header.startsWith(QStringLiteral("ui/shell/")))
        breaks("models know nothing of the shell");
    const bool isDatabase = header == QStringLiteral("sqlite3.h") || header.startsWith(QStringLiteral("QSql")) || header.startsWith(QStringLiteral("QtSql"));
    if (isDatabase && (inCore || path.startsWith(QStringLiteral("app/")) || path.startsWith(QStringLiteral("ui/"))) && !path.startsWith(QStringLiteral("core/storage/")))
        breaks("databases only in core/storage");
    if (!header.startsWith(QStringLiteral("core/")))
        return;
    for (const Layer &layer : layers()) {
        const QString folder = QLatin1String(layer.folder);
        if (!path.startsWith(folder) || header.startsWith(folder))
            continue;
        if (std::ranges::none_of(layer.mayInclude, [&](const QString &allowed) { return header.startsWith(allowed); }))
            breaks("not a layer below");
    }
}

} // namespace

QStringList brokenRules(const QString &path, const QString &text)
{
    QStringList broken;
    const auto breaks = [&](const QString &rule) { broken.append(path + QStringLiteral(": ") + rule); };
    const QString code = withoutComments(text);
    for (const QString &header : includesOf(code))
        judgeInclude(path, header, broken);

    static const QRegularExpression sql(QStringLiteral("\\bSELECT\\b|\\bINSERT\\s+(OR\\s+\\w+\\s+)?INTO\\b|\\bUPDATE\\s+\\w+\\s+SET\\b|\\bDELETE\\s+FROM\\b|\\bPRAGMA\\s+\\w|\\bQSql\\w+|\\bsqlite3_\\w+"));
    const bool mayHaveSql = path.startsWith(QStringLiteral("core/storage/")) || path.startsWith(QStringLiteral("tests/"));
    if (const auto found = sql.match(code); !mayHaveSql && found.hasMatch())
        breaks(QStringLiteral("“%1” belongs into core/storage").arg(found.captured()));

    const qsizetype lines = text.count(QLatin1Char('\n'));
    if (lines > longestFile)
        breaks(QStringLiteral("%1 lines, more than %2").arg(lines).arg(longestFile));
    if (path.startsWith(QStringLiteral("app/")) && path.endsWith(QStringLiteral("/main.cpp")) && lines >= longestMain)
        breaks(QStringLiteral("main of %1 lines").arg(lines));
    if (path.endsWith(QStringLiteral(".h")) && !code.contains(QStringLiteral("#pragma once")))
        breaks(QStringLiteral("no #pragma once"));
    if (!text.startsWith(QStringLiteral("// SPDX-FileCopyrightText: ")) || !text.section(QLatin1Char('\n'), 1, 1).startsWith(QStringLiteral("// SPDX-License-Identifier: GPL-3.0-or-later")))
        breaks(QStringLiteral("no SPDX lines on top"));
    static const QRegularExpression usingInHeader(QStringLiteral("^\\s*using namespace"), QRegularExpression::MultilineOption);
    if (path.endsWith(QStringLiteral(".h")) && usingInHeader.match(code).hasMatch())
        breaks(QStringLiteral("using namespace in a header"));
    return broken;
}

QStringList definedTypes(const QString &text)
{
    const QString code = withoutComments(text);
    static const QRegularExpression space(QStringLiteral("^namespace ([\\w:]+)"), QRegularExpression::MultilineOption);
    static const QRegularExpression type(QStringLiteral("(?<!template <>\\n)^(?:struct|class|enum class) (\\w+)[^;{]*\\{"), QRegularExpression::MultilineOption);
    QStringList names;
    for (auto found = type.globalMatch(code); found.hasNext();) {
        const auto match = found.next();
        QString within;
        for (auto around = space.globalMatch(code); around.hasNext();) {
            const auto opened = around.next();
            if (opened.capturedStart() < match.capturedStart())
                within = opened.captured(1);
        }
        names.append(within + QStringLiteral("::") + match.captured(1));
    }
    return names;
}

QStringList sourceFiles()
{
    const QDir top(QStringLiteral(BIHUAN_SOURCE_DIR));
    QStringList files;
    for (const char *folder : {"app", "core", "ui", "tests"}) {
        QDirIterator found(top.filePath(QLatin1String(folder)), {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files, QDirIterator::Subdirectories);
        while (found.hasNext())
            files.append(top.relativeFilePath(found.next()));
    }
    files.sort();
    return files;
}

QString treeText(const QString &path)
{
    QFile file(QDir(QStringLiteral(BIHUAN_SOURCE_DIR)).filePath(path));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace bihuan::test
