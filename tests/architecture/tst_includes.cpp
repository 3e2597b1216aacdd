// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/architecture/includerules.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QTest>

using namespace bihuan::test;

namespace {

/// A source file with nothing wrong but what is added.
QString cleanSource(const QString &more)
{
    return QStringLiteral("// SPDX-FileCopyrightText: 2026 The Bihuan authors\n// SPDX-License-Identifier: GPL-3.0-or-later\n#pragma once\n") + more + QLatin1Char('\n');
}

} // namespace

class TstIncludes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theTreeKeepsItsRules()
    {
        const QStringList files = sourceFiles();
        QVERIFY(files.size() > 200);
        QStringList broken;
        for (const QString &path : files)
            broken += brokenRules(path, treeText(path));
        QVERIFY2(broken.isEmpty(), qPrintable(broken.join(QLatin1Char('\n'))));
    }

    void noTwoHeadersDefineATypeOfOneName()
    {
        QHash<QString, QString> homes;
        QStringList twice;
        for (const QString &path : sourceFiles()) {
            if (!path.endsWith(QStringLiteral(".h")) || path.startsWith(QStringLiteral("tests/")))
                continue;
            for (const QString &type : definedTypes(treeText(path))) {
                if (homes.contains(type))
                    twice.append(type + QStringLiteral(": ") + homes.value(type) + QStringLiteral(", ") + path);
                homes.insert(type, path);
            }
        }
        QVERIFY(homes.size() > 200);
        QVERIFY2(twice.isEmpty(), qPrintable(twice.join(QLatin1Char('\n'))));
    }

    void definedTypesAreToldFromThoseThatAreOnlyNamed()
    {
        const QString code = QStringLiteral("namespace a {\nstruct Named;\nclass Made : public Base\n{\n};\n}\nnamespace a::b {\nenum class Kind { One };\n}\n");
        QCOMPARE(definedTypes(code), (QStringList{QStringLiteral("a::Made"), QStringLiteral("a::b::Kind")}));
    }

    void theJudgeSeesAPlantedViolation_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("code");
        QTest::addColumn<bool>("allowed");
        const auto row = [](const char *what, const char *path, const char *code, bool allowed) {
            QTest::newRow(what) << QString::fromUtf8(path) << QString::fromUtf8(code) << allowed;
        };
        row("nothing", "core/domain/x.h", "int a;", true);
        row("Gui in services", "core/services/x.cpp", "#include <QFont>", false);
        row("Gui by its folder", "core/services/x.cpp", "#include <QtGui/QFont>", false);
        row("Gui in typeset", "core/typeset/x.cpp", "#include <QFont>", true);
        row("widget in typeset", "core/typeset/x.cpp", "#include <QtWidgets/QLabel>", false);
        row("Core class", "core/domain/x.cpp", "#include <QString>", true);
        row("SQL in services", "core/services/x.cpp", "auto s = \"SELECT a FROM b\";", false);
        row("SQL in app", "app/cli/x.cpp", "auto s = \"DELETE FROM b\";", false);
        row("SQL update", "core/briefing/x.cpp", "auto s = \"UPDATE matter SET a = 1\";", false);
        row("SQL insert", "core/tabular/x.cpp", "auto s = \"INSERT OR REPLACE INTO matter\";", false);
        row("SQL in storage", "core/storage/x.cpp", "auto s = \"SELECT a FROM b\";", true);
        row("SQL in a comment", "core/services/x.cpp", "// SELECT would do\nint a;", true);
        row("a word that is no SQL", "core/services/x.cpp", "bool isSELECTED; int update(int set);", true);
        row("sqlite3.h in services", "core/services/x.cpp", "#include <sqlite3.h>", false);
        row("sqlite3.h in storage", "core/storage/x.cpp", "#include <sqlite3.h>", true);
        row("QtSql in app", "app/x.cpp", "#include <QtSql>", false);
        row("domain on storage", "core/domain/x.h", "#include \"core/storage/database.h\"", false);
        row("domain on definition", "core/domain/x.h", "#include \"core/definition/field.h\"", false);
        row("domain on base", "core/domain/x.h", "#include \"core/base/id.h\"", true);
        row("definition on tabular", "core/definition/x.h", "#include \"core/tabular/sheet.h\"", false);
        row("tabular on storage", "core/tabular/x.h", "#include \"core/storage/store.h\"", false);
        row("tabular on services", "core/tabular/x.h", "#include \"core/services/county.h\"", false);
        row("storage on services", "core/storage/x.h", "#include \"core/services/editor.h\"", false);
        row("briefing on typeset", "core/briefing/x.h", "#include \"core/typeset/layout.h\"", false);
        row("typeset on a document", "core/typeset/x.h", "#include \"core/briefing/document.h\"", true);
        row("typeset on figures of a briefing", "core/typeset/x.h", "#include \"core/briefing/phrases.h\"", false);
        row("core on app", "core/services/x.h", "#include \"app/cli/output.h\"", false);
        row("page on another page", "ui/pages/ledger/x.cpp", "#include \"ui/pages/overview/worsetable.h\"", false);
        row("page on its own parts", "ui/pages/ledger/x.cpp", "#include \"ui/pages/ledger/reasonbox.h\"", true);
        row("shell on a page", "ui/shell/x.cpp", "#include \"ui/pages/ledger/ledgerpage.h\"", false);
        row("model on a page", "ui/models/x.cpp", "#include \"ui/pages/catalogue.h\"", false);
        row("model on the shell", "ui/models/x.cpp", "#include \"ui/shell/pagehost.h\"", false);
        row("catalogue on a page", "ui/pages/catalogue.cpp", "#include \"ui/pages/ledger/ledgerpage.h\"", true);
        row("program on the catalogue", "app/desktop/x.cpp", "#include \"ui/pages/catalogue.h\"", true);
        row("SQL library in ui", "ui/models/x.cpp", "#include <sqlite3.h>", false);
        row("long file", "core/services/x.cpp", QByteArray(401, '\n').constData(), false);
        row("long main", "app/cli/main.cpp", QByteArray(17, '\n').constData(), false);
        row("short main", "app/cli/main.cpp", "int main() {}", true);
        row("using namespace in a header", "core/domain/x.h", "using namespace bihuan;", false);
    }
    void theJudgeSeesAPlantedViolation()
    {
        QFETCH(QString, path);
        QFETCH(QString, code);
        QFETCH(bool, allowed);
        const QStringList broken = brokenRules(path, cleanSource(code));
        QCOMPARE(broken.size(), allowed ? 0 : 1);
    }

    void aFileWithoutItsTopLinesIsSeen()
    {
        QCOMPARE(brokenRules(QStringLiteral("core/base/x.h"), QStringLiteral("int a;\n")).size(), 2); // pragma, SPDX
        QCOMPARE(brokenRules(QStringLiteral("core/base/x.cpp"), cleanSource({}).remove(QStringLiteral("GPL-3.0-or-later"))).size(), 1);
    }

    void everyFolderSaysWhatItIsFor()
    {
        const QDir top(QStringLiteral(BIHUAN_SOURCE_DIR));
        QStringList folders{QStringLiteral("app"), QStringLiteral("core"), QStringLiteral("resources"), QStringLiteral("tests"), QStringLiteral("packaging")};
        for (const QString &folder : QDir(top.filePath(QStringLiteral("core"))).entryList(QDir::Dirs | QDir::NoDotAndDotDot))
            folders.append(QStringLiteral("core/") + folder);
        for (const QString &folder : folders) {
            const QString text = treeText(folder + QStringLiteral("/README.md"));
            QVERIFY2(text.size() > 200 && text.startsWith(QStringLiteral("# ")), qPrintable(folder));
        }
    }
};

BIHUAN_TEST(TstIncludes)
#include "tst_includes.moc"
