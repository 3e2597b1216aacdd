// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tabular/bodyrows.h"
#include "core/tabular/celldate.h"
#include "core/tabular/sheetwriter.h"
#include "core/tabular/zippackage.h"
#include "tests/support/testmain.h"
#include "tests/tabular/sheetfiles.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <csignal>
#include <sys/resource.h>

using namespace bihuan;
using namespace bihuan::test;

namespace {

/// A disk that takes no more than this many bytes per file.
class SmallDisk
{
public:
    explicit SmallDisk(rlim_t bytes)
    {
        m_handler = std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        rlimit limit = m_before;
        limit.rlim_cur = bytes;
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~SmallDisk()
    {
        setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }
    Q_DISABLE_COPY_MOVE(SmallDisk)

private:
    rlimit m_before{};
    void (*m_handler)(int) = nullptr;
};

} // namespace

class TstSheetWriter : public QObject
{
    Q_OBJECT

private:
    SheetFiles m_files;

    static OutSheet table()
    {
        OutSheet sheet;
        sheet.name = QStringLiteral("重点/项目");
        sheet.title = QStringLiteral("柞水县2024年重点建设项目");
        sheet.unitLine = QStringLiteral("单位：万元");
        sheet.frozenColumns = 2;
        const auto column = [&](const char *title, OutKind kind, const char *group = "",
                                const char *unit = "") {
            OutColumn made;
            made.title = QString::fromUtf8(title);
            made.group = QString::fromUtf8(group);
            made.unit = QString::fromUtf8(unit);
            made.kind = kind;
            sheet.columns.push_back(made);
        };
        column("序号", OutKind::Integer);
        column("项目名称", OutKind::Text);
        column("年度计划", OutKind::Decimal, "投资完成情况");
        column("累计完成", OutKind::Decimal, "投资完成情况");
        column("完成率", OutKind::Percent, "投资完成情况", "%");
        column("开工时间", OutKind::Date);
        column("项目代码", OutKind::Text);
        sheet.columns[4].decimals = 1;
        sheet.rows.push_back(
            {{ExactNumber{1, 0}, QStringLiteral("甲\n二期"), ExactNumber{438, 1}, ExactNumber{1147123, 5},
              ExactNumber{2619, 4}, QDate(2024, 3, 15), QStringLiteral("2301-611026-04-01-123456")},
             OutRow::Style::Plain});
        sheet.rows.push_back(
            {{ExactNumber{2, 0}, QStringLiteral("=1+2"), ExactNumber{-5, 0}, std::monostate(),
              std::monostate(), QStringLiteral("2024年6月"), ExactNumber{611023199001011234, 0}},
             OutRow::Style::Plain});
        sheet.rows.push_back(
            {{std::monostate(), QStringLiteral("a<b>&\"引号\", _x0041_ 逗号")}, OutRow::Style::Group});
        sheet.totals.push_back(
            {{QStringLiteral("合计"), std::monostate(), ExactNumber{388, 1}}, OutRow::Style::Total});
        sheet.notes = {QStringLiteral("注：示例数据")};
        return sheet;
    }

    static OutSheet large(int rows)
    {
        OutSheet sheet = table();
        sheet.rows.assign(static_cast<size_t>(rows), sheet.rows.front());
        return sheet;
    }

    QByteArray part(const QString &path, const QString &member)
    {
        auto package = ZipPackage::open(path, {});
        if (!package)
            return {};
        return (*package)->read(member, 64 << 20).value_or(QByteArray());
    }

    QStringList leftovers(const QString &name)
    {
        QStringList files =
            QDir(m_files.path(QString())).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
        files.removeAll(name);
        return files;
    }

private Q_SLOTS:
    void cleanup()
    {
        QDir(m_files.path(QString())).removeRecursively();
        QDir().mkpath(m_files.path(QString()));
    }

    void whatIsWrittenIsReadAgain_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("xlsx") << QStringLiteral("表.xlsx");
        QTest::newRow("ods") << QStringLiteral("表.ods");
    }
    void whatIsWrittenIsReadAgain()
    {
        QFETCH(QString, name);
        const QString path = m_files.path(name);
        const Status written = writeSheet(table(), path);
        QVERIFY2(written, written ? "" : qPrintable(written.error().detail));
        QCOMPARE(leftovers(name), QStringList());
        const auto book = readBook(path);
        QVERIFY2(book, book ? "" : qPrintable(book.error().detail));
        const Sheet &sheet = book->sheets.first();
        QCOMPARE(sheet.name, QStringLiteral("重点项目"));
        const auto header = findHeader(sheet);
        QVERIFY(header);
        QCOMPARE(header->bodyRow, 4);
        QCOMPARE(header->title, QStringLiteral("柞水县2024年重点建设项目"));
        QCOMPARE(header->unit.text, QStringLiteral("万元"));
        QCOMPARE(header->at(4)->joined, QStringLiteral("投资完成情况/完成率（%）"));
        QVERIFY(sheet.merges.contains(CellRange{2, 2, 2, 4}) &&
                sheet.merges.contains(CellRange{2, 1, 3, 1}) && sheet.merges.contains(CellRange{0, 0, 0, 6}));
        QCOMPARE(rowText(sheet, 4),
                 QStringLiteral("1|甲\n二期|43.8|11.47123|0.2619|45366|2301-611026-04-01-123456"));
        QCOMPARE(sheet.cell(4, 4).numberClass, NumberClass::Percent);
        QCOMPARE(dateOf(sheet.cell(4, 5), sheet, 0).date.toString(), QStringLiteral("2024-03-15"));
        QCOMPARE(rowText(sheet, 5), QStringLiteral("2|=1+2|-5|||2024年6月|611023199001011234"));
        QVERIFY(!sheet.cell(5, 1).formula);
        QCOMPARE(sheet.cell(6, 1).text, QStringLiteral("a<b>&\"引号\", _x0041_ 逗号"));
        QString kinds;
        for (const BodyRow &row : bodyRows(sheet, *header))
            kinds += QString::number(static_cast<int>(row.kind));
        QCOMPARE(kinds, QStringLiteral("00416")); // two matters, a group, the total, the note
    }

    void xlsxIsSetUpForScreenAndPaper()
    {
        const QString path = m_files.path(QStringLiteral("表.xlsx"));
        QVERIFY(writeSheet(table(), path));
        const QByteArray page = part(path, QStringLiteral("xl/worksheets/sheet1.xml"));
        for (const char *expected :
             {"xSplit=\"2\" ySplit=\"4\"", "state=\"frozen\"", "<autoFilter ref=\"A4:G7\"/>",
              "paperSize=\"9\"", "orientation=\"landscape\"", "fitToHeight=\"0\"", "fitToPage=\"1\"",
              "mergeCell ref=\"C3:E3\"", "mergeCell ref=\"A3:A4\"", "第 &amp;P 页"})
            QVERIFY2(page.contains(expected), expected);
        QVERIFY(part(path, QStringLiteral("xl/workbook.xml")).contains("$3:$4</definedName>"));
        QVERIFY(part(path, QStringLiteral("xl/styles.xml")).contains("formatCode=\"0.0%\""));
    }

    void odsHasItsTypeFirstAndUncompressed()
    {
        const QString path = m_files.path(QStringLiteral("表.ods"));
        QVERIFY(writeSheet(table(), path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.read(100).mid(30).startsWith("mimetypeapplication/vnd.oasis.opendocument.spreadsheet"));
        const QByteArray content = part(path, QStringLiteral("content.xml"));
        for (const char *expected :
             {"<table:table-header-rows>", "display-filter-buttons=\"true\"", "'重点项目'.A4:'重点项目'.G7",
              "office:value=\"11.47123\"", "<text:p>26.2%</text:p>"})
            QVERIFY2(content.contains(expected), expected);
        QVERIFY(part(path, QStringLiteral("styles.xml")).contains("print-orientation=\"landscape\""));
    }

    void csvIsMarkedNeutralisedAndReadAgain()
    {
        const QString path = m_files.path(QStringLiteral("表.csv"));
        QVERIFY(writeSheet(table(), path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY(bytes.startsWith("\xEF\xBB\xBF"));
        QCOMPARE(bytes.count("\r\n"), 5);
        QVERIFY(bytes.contains(",'=1+2,-5,"));
        QVERIFY(bytes.contains(",26.2%,2024-03-15,"));
        const auto book = readBook(path);
        QVERIFY(book);
        QCOMPARE(rowText(book->sheets.first(), 0),
                 QStringLiteral("序号|项目名称|投资完成情况/年度计划|投资完成情况/累计完成|投资完成情况/"
                                "完成率（%）|开工时间|项目代码"));
        QCOMPARE(book->sheets.first().cell(1, 1).text, QStringLiteral("甲\n二期"));
        QCOMPARE(book->sheets.first().cell(2, 1).text, QStringLiteral("=1+2"));
        QCOMPARE(book->sheets.first().cell(3, 1).text, QStringLiteral("a<b>&\"引号\", _x0041_ 逗号"));
    }

    void allRowsOfALongTableArrive()
    {
        for (const QString &name :
             {QStringLiteral("长.xlsx"), QStringLiteral("长.ods"), QStringLiteral("长.csv")}) {
            QVERIFY(writeSheet(large(3000), m_files.path(name)));
            const auto book = readBook(m_files.path(name));
            QVERIFY(book);
            QVERIFY2(book->sheets.first().rowCount() >= 3000, qPrintable(name));
        }
    }

    void aFullDiskLeavesTheOldFile_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("bytes");
        for (const QString &name : {QStringLiteral("表.xlsx"), QStringLiteral("表.ods"), QStringLiteral("表.csv")}) {
            for (const int bytes : {0, 1000, 40000})
                QTest::newRow(qPrintable(QStringLiteral("%1 after %2 bytes").arg(name).arg(bytes))) << name << bytes;
        }
    }
    void aFullDiskLeavesTheOldFile()
    {
        QFETCH(QString, name);
        QFETCH(int, bytes);
        const QString path = m_files.write(name, "old");
        Status written;
        {
            const SmallDisk disk(static_cast<rlim_t>(bytes));
            written = writeSheet(large(20000), path);
        }
        QVERIFY(!written);
        QCOMPARE(
            written.error().text,
            QStringLiteral("文件“%1”没有写成：磁盘空间不够或磁盘有故障。可换一个文件夹或腾出空间后再试。")
                .arg(name));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("old"));
        QCOMPARE(leftovers(name), QStringList());
    }

    /// The end of an archive is written when it is closed: that must be noticed as well.
    void aDiskThatIsFullAtTheVeryEndIsNoticed()
    {
        for (const QString &name :
             {QStringLiteral("末.xlsx"), QStringLiteral("末.ods"), QStringLiteral("末.csv")}) {
            const QString path = m_files.path(name);
            QVERIFY(writeSheet(table(), path));
            const qint64 size = QFileInfo(path).size();
            for (qint64 missing = 1; missing < 400; missing += 7) {
                const SmallDisk disk(static_cast<rlim_t>(size - missing));
                QVERIFY2(!writeSheet(table(), path),
                         qPrintable(QStringLiteral("%1 lacking %2").arg(name).arg(missing)));
            }
            QVERIFY(readBook(path));
        }
    }

    void placesThatCannotBeWrittenAreNamed()
    {
        const auto says = [](const Status &status) { return status ? QString() : status.error().text; };
        QVERIFY(says(writeSheet(table(), m_files.path(QStringLiteral("无/表.xlsx"))))
                    .contains(QStringLiteral("不存在")));
        QVERIFY(says(writeSheet(table(), QStringLiteral("/proc/表.xlsx")))
                    .contains(QStringLiteral("所在文件夹写不进去")));
        QDir().mkpath(m_files.path(QStringLiteral("夹.xlsx")));
        QVERIFY(says(writeSheet(table(), m_files.path(QStringLiteral("夹.xlsx"))))
                    .contains(QStringLiteral("是文件夹")));
        QVERIFY(says(writeSheet(table(), m_files.path(QStringLiteral("表.doc"))))
                    .contains(QStringLiteral("只能导出为")));
        QVERIFY(!QFile::exists(m_files.path(QStringLiteral("表.doc"))));
    }

    void whatExcelCannotHoldIsRefused()
    {
        OutSheet sheet = table();
        sheet.rows[1].cells[1] = QString(40000, QChar(u'长'));
        const Status written = writeSheet(sheet, m_files.path(QStringLiteral("表.xlsx")));
        QVERIFY(!written);
        QCOMPARE(written.error().text,
                 QStringLiteral(
                     "第6行“项目名称”的文字太长，.xlsx 的一个单元格放不下。可缩短文字，或导出为 .csv。"));
        QVERIFY(writeSheet(sheet, m_files.path(QStringLiteral("表.csv"))));
        sheet.columns.clear();
        QVERIFY(!writeSheet(sheet, m_files.path(QStringLiteral("表.csv"))));
    }

    void theUserCanStopWriting()
    {
        for (const QString &name :
             {QStringLiteral("停.xlsx"), QStringLiteral("停.ods"), QStringLiteral("停.csv")}) {
            const Status written = writeSheet(large(2000), m_files.path(name), [](double) { return false; });
            QVERIFY(!written && written.error().code == ErrorCode::Cancelled);
            QVERIFY(!QFile::exists(m_files.path(name)));
        }
        QCOMPARE(leftovers(QString()), QStringList());
    }

    void aLinkStaysALink()
    {
        const QString target = m_files.write(QStringLiteral("真.csv"), "old");
        const QString link = m_files.path(QStringLiteral("链.csv"));
        QVERIFY(QFile::link(target, link));
        QVERIFY(writeSheet(table(), link));
        QVERIFY(QFileInfo(link).isSymLink());
        QVERIFY(QFileInfo(target).size() > 100);
    }
};

BIHUAN_TEST(TstSheetWriter)
#include "tst_sheetwriter.moc"
