// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/attachments/openedcopies.h"

#include "tests/support/testmain.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace bihuan;

class TstOpenedCopies : public QObject
{
    Q_OBJECT

private:
    static Attachment attachment(const QString &name, const QString &digest = QStringLiteral("0123456789abcdef0123"))
    {
        Attachment attachment;
        attachment.name = name;
        attachment.digest = digest;
        return attachment;
    }
    static QByteArray contentOfFile(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
    }

    QTemporaryDir m_folder;

    QString root() const { return m_folder.filePath(QStringLiteral("opened")); }

private Q_SLOTS:
    void aCopyIsForThisUserAloneAndReadOnlyAndGoesAtTheEnd()
    {
        QString path;
        {
            OpenedCopies copies(root());
            path = copies.write(attachment(QStringLiteral("现场.jpg")), "bytes").value();
            QCOMPARE(contentOfFile(path), QByteArray("bytes"));
            QCOMPARE(QFileInfo(path).fileName(), QStringLiteral("现场.jpg"));
            constexpr QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
            const QFile::Permissions rights = QFile::permissions(path);
            QVERIFY(rights.testFlag(QFile::ReadOwner) && !rights.testFlag(QFile::WriteOwner) && !rights.testFlag(QFile::ExeOwner));
            QVERIFY(!(rights & others));
            for (QDir folder = QFileInfo(path).dir(); folder.path().size() >= root().size(); folder.cdUp())
                QVERIFY2(!(QFile::permissions(folder.path()) & others), qPrintable(folder.path()));
            QCOMPARE(copies.write(attachment(QStringLiteral("现场.jpg")), "bytes").value(), path); // opened again
            QVERIFY(copies.write(attachment(QStringLiteral("现场.jpg"), QStringLiteral("fedcba98765432100123")), "other").value() != path);
        }
        QVERIFY(!QFile::exists(path));
        QVERIFY(QDir(root()).entryList(QDir::Dirs | QDir::NoDotAndDotDot).isEmpty());
    }

    void aNameLeadsNowhereElse()
    {
        OpenedCopies copies(root());
        const QString path = copies.write(attachment(QStringLiteral("../../../外面.txt")), "x").value();
        QVERIFY(path.startsWith(root() + QLatin1Char('/')) && !path.contains(QStringLiteral("..")));
    }

    void whatACrashLeftBehindGoesAndWhatIsInUseStays()
    {
        OpenedCopies living(root());
        const QString used = living.write(attachment(QStringLiteral("在用.pdf")), "x").value();
        const QString dead = root() + QStringLiteral("/crashed");
        QVERIFY(QDir().mkpath(dead));
        QFile left(dead + QStringLiteral("/旧.pdf"));
        QVERIFY(left.open(QIODevice::WriteOnly));
        left.close();
        left.setPermissions(QFile::ReadOwner);
        QFile lock(dead + QStringLiteral("/.lock")); // of a program that no longer runs
        QVERIFY(lock.open(QIODevice::WriteOnly));
        lock.write("4194303\nbihuan\n\n\n\n");
        lock.close();
        OpenedCopies::sweep(root());
        QVERIFY(!QFile::exists(dead));
        QVERIFY(QFile::exists(used));
    }

    void withoutAPlaceItSaysSo()
    {
        QFile file(m_folder.filePath(QStringLiteral("file")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        OpenedCopies copies(file.fileName() + QStringLiteral("/opened"));
        const auto refused = copies.write(attachment(QStringLiteral("现场.jpg")), "x");
        QVERIFY(!refused);
        QVERIFY2(refused.error().text.contains(QStringLiteral("没有地方放")), qPrintable(refused.error().text));
    }
};

BIHUAN_TEST(TstOpenedCopies)
#include "tst_openedcopies.moc"
