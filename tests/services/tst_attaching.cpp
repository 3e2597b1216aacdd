// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/attaching.h"

#include "core/services/filecheck.h"
#include "core/services/historytext.h"
#include "core/services/matterediting.h"
#include "core/storage/backup.h"
#include "core/storage/contents.h"
#include "tests/services/countyfixture.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace bihuan;
using namespace bihuan::test;

namespace {

const QString firstCode = QStringLiteral("ZJ-2024-01");
const QString secondCode = QStringLiteral("ZJ-2024-02");

FileToAttach photo(const char *what, const QString &name = QStringLiteral("现场.jpg"))
{
    return {name, QByteArray("\xff\xd8\xff\xe0") + what};
}

} // namespace

class TstAttaching : public QObject
{
    Q_OBJECT

private:
    Result<Attached> attach(const std::vector<FileToAttach> &files, const QString &code = firstCode)
    {
        return attachFiles(*m_file->workspace, *m_file->county(), code, Period::month(2024, 3), files);
    }
    std::vector<Attachment> attachments(const QString &code = firstCode)
    {
        return attachmentsOf(m_file->workspace->database(), m_file->county()->matterByCode(code)->matter->id).value();
    }
    QStringList names(const QString &code = firstCode)
    {
        QStringList names;
        for (const Attachment &attachment : attachments(code))
            names.append(attachment.name);
        return names;
    }
    qint64 stored() { return m_file->workspace->database().integer("SELECT count(*) FROM content").value(); }
    int count(const QString &code = firstCode) { return m_file->county()->matterByCode(code)->attachments; }
    void alter(const char *sql)
    {
        Database &database = m_file->workspace->database();
        QVERIFY(database.exec("PRAGMA foreign_keys = OFF"));
        QVERIFY(database.exec(sql));
    }

    std::unique_ptr<CountyFixture> m_file;

private Q_SLOTS:
    void init() { m_file = std::make_unique<CountyFixture>(); }

    void filesAreAttachedInOneStepThatSaysWhatItDid()
    {
        const auto done = attach({photo("一"), photo("二", QStringLiteral("/home/x/远景.png")), {QStringLiteral("合同"), "%PDF-1.7"}});
        QVERIFY(done);
        QCOMPARE(done->added, 3);
        QCOMPARE(done->summary.label, QStringLiteral("项目1：添加附件 3 个"));
        QCOMPARE(attachedSentence(*done), QStringLiteral("已添加附件 3 个。"));
        QCOMPARE(names(), (QStringList{QStringLiteral("现场.jpg"), QStringLiteral("远景.jpg"), QStringLiteral("合同.pdf")}));
        const Attachment first = attachments().front();
        QCOMPARE(first.period, std::optional(Period::month(2024, 3)));
        QCOMPARE(first.mediaType, QStringLiteral("image/jpeg"));
        QCOMPARE(first.size, photo("一").bytes.size());
        QCOMPARE(first.addedBy, QStringLiteral("李督查"));
        QCOMPARE(first.addedAt, QStringLiteral("2024-03-08T08:31:00"));
        QCOMPARE(contentOf(m_file->workspace->database(), first).value(), photo("一").bytes);
        QCOMPARE(count(), 3);
        QCOMPARE(count(secondCode), 0);
        QStringList told;
        const auto history = historyOf(*m_file->workspace, firstCode);
        for (const HistoryChange &change : history->front().changes)
            told.append(change.what + change.after);
        QCOMPARE(told, (QStringList{QStringLiteral("附件“现场.jpg”图片，1 KB"), QStringLiteral("附件“远景.jpg”图片，1 KB"),
                                    QStringLiteral("附件“合同.pdf”PDF，1 KB")}));
    }

    void takingItBackRemovesTheLinksAndNotTheBytes()
    {
        QVERIFY(attach({photo("一"), photo("二")}));
        const std::vector<Attachment> before = attachments();
        QVERIFY(m_file->editor().undo());
        QVERIFY(attachments().empty());
        QCOMPARE(count(), 0);
        QCOMPARE(stored(), 2);
        QVERIFY(m_file->editor().redo());
        QCOMPARE(attachments(), before);
        QCOMPARE(contentOf(m_file->workspace->database(), before.back()).value(), photo("二").bytes);
    }

    void theSameContentIsStoredOnceAndAttachedOnceToAMatter()
    {
        QVERIFY(attach({photo("一"), photo("一", QStringLiteral("又名.jpg"))}));
        QCOMPARE(names(), QStringList{QStringLiteral("现场.jpg")});
        const auto again = attach({photo("一", QStringLiteral("再来.jpg"))});
        QVERIFY(again);
        QCOMPARE(again->added, 0);
        QVERIFY(again->summary.label.isEmpty());
        QCOMPARE(attachedSentence(*again), QStringLiteral("“现场.jpg”已经有了，没有重复添加。"));
        QVERIFY(attach({photo("一")}, secondCode));
        QCOMPARE(names(secondCode).size(), 1);
        QCOMPARE(stored(), 1);
    }

    void anotherContentOfTheSameNameGetsANumber()
    {
        QVERIFY(attach({photo("一"), photo("二")}));
        QVERIFY(attach({photo("三")}));
        QCOMPARE(names(), (QStringList{QStringLiteral("现场.jpg"), QStringLiteral("现场 2.jpg"), QStringLiteral("现场 3.jpg")}));
    }

    void whatMayNotBeAttachedIsSaidAndTheOthersAre()
    {
        const auto done = attach({{QStringLiteral("工具.exe"), QByteArray("MZ\x90\0\0", 5)}, photo("一"), {QStringLiteral("空.jpg"), {}}});
        QVERIFY(done);
        QCOMPARE(done->added, 1);
        QCOMPARE(attachedSentence(*done),
                 QStringLiteral("已添加附件 1 个。“工具.exe”是可以运行的程序，为了安全不能作附件。另有 1 个也没有添加。"));
        QByteArray large = photo("").bytes;
        large.resize(attachmentlimits::fileBytes + 1);
        const auto refused = attach({{QStringLiteral("大.jpg"), large}});
        QVERIFY(refused);
        QCOMPARE(refused->refused, QStringList{QStringLiteral("“大.jpg”有 20.0 MB，超过了一个附件的上限 20.0 MB。压缩或分开后再添加。")});
        QCOMPARE(stored(), 1);
    }

    void thereIsAnEndToHowManyAMatterTakes()
    {
        std::vector<FileToAttach> files;
        for (int i = 0; i <= attachmentlimits::perMatter; ++i)
            files.push_back(photo(QByteArray::number(i).constData()));
        const auto done = attach(files);
        QVERIFY(done);
        QCOMPARE(done->added, attachmentlimits::perMatter);
        QVERIFY2(done->refused.front().contains(QStringLiteral("最多 300 个附件")), qPrintable(done->refused.front()));
    }

    void anAttachmentIsRenamedAndRemovedAndComesBack()
    {
        QVERIFY(attach({photo("一"), photo("二")}));
        const auto county = m_file->county();
        const Attachment first = attachments().front();
        const auto renamed = renameAttachment(*m_file->workspace, *county, first, QStringLiteral("../大坝.exe"));
        QVERIFY(renamed);
        QCOMPARE(renamed->label, QStringLiteral("项目1：附件“现场.jpg”改名为“大坝.exe.jpg”"));
        const auto taken = renameAttachment(*m_file->workspace, *county, first, QStringLiteral("现场 2"));
        QVERIFY(!taken);
        QCOMPARE(taken.error().text, QStringLiteral("这个事项已经有一个附件叫“现场 2.jpg”。换一个名称。"));
        QVERIFY(!renameAttachment(*m_file->workspace, *county, first, QStringLiteral(" ")));
        const auto removed = removeAttachments(*m_file->workspace, *county, attachments());
        QVERIFY(removed);
        QCOMPARE(removed->label, QStringLiteral("项目1：删除附件 2 个"));
        QVERIFY(names().isEmpty());
        QVERIFY(m_file->editor().undo());
        QVERIFY(m_file->editor().undo());
        QCOMPARE(names(), (QStringList{QStringLiteral("现场.jpg"), QStringLiteral("现场 2.jpg")}));
    }

    void theHistoryTellsOfThemAndBringsOneBack()
    {
        QVERIFY(attach({photo("一")}));
        const Attachment first = attachments().front();
        QVERIFY(renameAttachment(*m_file->workspace, *m_file->county(), first, QStringLiteral("大坝")));
        QVERIFY(removeAttachments(*m_file->workspace, *m_file->county(), attachments()));
        const auto history = historyOf(*m_file->workspace, firstCode);
        QVERIFY(history);
        const HistoryChange &gone = history->at(0).changes.at(0);
        QCOMPARE(gone.what, QStringLiteral("附件“大坝.jpg”"));
        QCOMPARE(gone.before, QStringLiteral("图片，1 KB"));
        QVERIFY(gone.after.isEmpty());
        const HistoryChange &named = history->at(1).changes.at(0);
        QCOMPARE(named.before + QStringLiteral("→") + named.after, QStringLiteral("现场.jpg→大坝.jpg"));
        QVERIFY(gone.oldAttachment);
        QVERIFY(restoreAttachment(*m_file->workspace, *m_file->county(), *gone.oldAttachment));
        QCOMPARE(names(), QStringList{QStringLiteral("大坝.jpg")});
        QCOMPARE(attachments().front().period, first.period);
    }

    void aMatterThatIsRemovedTakesItsAttachmentsAndUndoBringsThemBack()
    {
        QVERIFY(attach({photo("一")}));
        const std::vector<Attachment> before = attachments();
        QVERIFY(removeMatters(*m_file->workspace, *m_file->county(), {firstCode}));
        QCOMPARE(m_file->workspace->database().integer("SELECT count(*) FROM attachment").value(), 0);
        QVERIFY(m_file->editor().undo());
        QCOMPARE(attachments(), before);
        QCOMPARE(count(), 1);
    }

    void evidenceForAClosedMonthIsStillTaken()
    {
        QVERIFY(m_file->report(firstCode, 3, 300));
        QVERIFY(closePeriod(*m_file->workspace, Period::month(2024, 3)));
        QVERIFY(attach({photo("一")}));
        QCOMPARE(count(), 1);
    }

    void checkNamesBytesThatAreGoneOrChanged()
    {
        QVERIFY(attach({photo("一"), photo("二")}));
        QVERIFY(checkFile(*m_file->workspace)->faults.isEmpty());
        alter("UPDATE content SET bytes = x'00' WHERE digest = (SELECT digest FROM attachment WHERE name = '现场.jpg')");
        alter("DELETE FROM content WHERE digest = (SELECT digest FROM attachment WHERE name = '现场 2.jpg')");
        const auto report = checkFile(*m_file->workspace);
        QVERIFY(report);
        QCOMPARE(report->faults, (QStringList{QStringLiteral("“项目1”（ZJ-2024-01）的附件“现场.jpg”内容已损坏或丢失。从备份里找回。"),
                                              QStringLiteral("“项目1”（ZJ-2024-01）的附件“现场 2.jpg”内容已损坏或丢失。从备份里找回。")}));
        for (const Attachment &attachment : attachments()) {
            const auto bytes = contentOf(m_file->workspace->database(), attachment);
            QVERIFY(!bytes);
            QCOMPARE(bytes.error().code, ErrorCode::Damaged);
        }
    }

    void aBackupHasThem()
    {
        QVERIFY(attach({photo("一")}));
        const auto path = writeBackup(m_file->workspace->database(), m_file->path(), backupFolder(m_file->path()), m_file->clock.now(), QStringLiteral("手动"));
        QVERIFY(path);
        const auto copy = Workspace::open(*path, Workspace::Access::Read, m_file->clock);
        QVERIFY(copy);
        QCOMPARE(contentOf((*copy)->database(), attachments().front()).value(), photo("一").bytes);
        QVERIFY(checkFile(**copy)->faults.isEmpty());
    }

    void whatIsOpenForReadingTakesNone()
    {
        m_file->workspace.reset();
        m_file->workspace = Workspace::open(m_file->path(), Workspace::Access::Read, m_file->clock).value();
        const auto refused = attach({photo("一")});
        QVERIFY(!refused);
        QCOMPARE(refused.error().text, QStringLiteral("文件以只读方式打开，不能修改附件。"));
    }

    void aMatterThatIsGoneTakesNone()
    {
        const auto refused = attach({photo("一")}, QStringLiteral("ZJ-2024-99"));
        QVERIFY(!refused);
        QVERIFY(refused.error().text.contains(QStringLiteral("已经不在清单里")));
        QCOMPARE(stored(), 0);
    }

    void sizesAreSaidShortly()
    {
        QCOMPARE(sizeText(0), QStringLiteral("1 KB"));
        QCOMPARE(sizeText(36 * 1024), QStringLiteral("36 KB"));
        QCOMPARE(sizeText(2 * 1024 * 1024 + 150 * 1024), QStringLiteral("2.1 MB"));
    }
};

BIHUAN_TEST(TstAttaching)
#include "tst_attaching.moc"
