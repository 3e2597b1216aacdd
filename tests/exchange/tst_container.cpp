// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/container.h"
#include "core/exchange/installationkey.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace bihuan;

namespace {

const QString name = QStringLiteral("曹坪镇2024年8月.bhr");

KeyPair newKey() { return standardCrypto().makeKeyPair().value(); }

Package smallPackage(qsizetype photo = 40)
{
    Package package;
    package.kind = PackageKind::Report;
    package.head = {QStringLiteral("id-1"), QStringLiteral("0.7"), 1, QStringLiteral("county-1"), QStringLiteral("柞水县"), QStringLiteral("T01"), QStringLiteral("曹坪镇"),
                    Period::month(2024, 8), 3, QStringLiteral("2024-08-28T09:00:00")};
    package.lines = "{\"matter\":\"a\"}\n";
    package.files = {QByteArray(photo, 'x'), QByteArray()};
    return package;
}

/// A plain Chinese sentence that names the file.
bool isSentence(const Error &error)
{
    return error.text.contains(name) && error.text.endsWith(QStringLiteral("。")) && error.text.size() < 120;
}

} // namespace

class TstContainer : public QObject
{
    Q_OBJECT

    const KeyPair m_unit = newKey();
    const KeyPair m_county = newKey();

    PackageLock lockOf(const QString &kind) const
    {
        return kind == QStringLiteral("recipient") ? PackageLock{m_county.open, {}}
            : kind == QStringLiteral("password")   ? PackageLock{{}, QStringLiteral("口令一二三")}
                                                   : PackageLock{};
    }
    void kinds() const
    {
        QTest::addColumn<QString>("kind");
        for (const char *kind : {"open", "recipient", "password"})
            QTest::newRow(kind) << QString::fromLatin1(kind);
    }

private Q_SLOTS:
    void whatIsWrittenIsReadBack_data() { kinds(); }
    void whatIsWrittenIsReadBack()
    {
        QFETCH(QString, kind);
        Package package = smallPackage();
        const QByteArray bytes = container::write(package, m_unit, lockOf(kind)).value();
        const Package read = container::read(bytes, name, m_county, QStringLiteral("口令一二三")).value();
        QCOMPARE(read.signer, m_unit.open);
        QCOMPARE(read.digest.size(), 32);
        package.signer = read.signer;
        package.digest = read.digest;
        QVERIFY(read == package);
        QVERIFY(container::readHead(bytes, name).value().head == package.head);
        QCOMPARE(bytes.contains("matter"), kind == QStringLiteral("open"));
    }

    void everyFlippedByteIsRefusedWithASentence_data() { kinds(); }
    void everyFlippedByteIsRefusedWithASentence()
    {
        QFETCH(QString, kind);
        const QByteArray bytes = container::write(smallPackage(), m_unit, lockOf(kind)).value();
        for (qsizetype at = 0; at < bytes.size(); ++at) {
            for (const int bit : {1, 0x80}) {
                QByteArray flipped = bytes;
                flipped[at] = char(flipped[at] ^ bit);
                // With the password given, only the signature stands between a changed byte and the slow key.
                const auto read = container::read(flipped, name, m_county, QStringLiteral("口令一二三"));
                QVERIFY2(!read, QByteArray::number(at).constData());
                QVERIFY2(isSentence(read.error()), qPrintable(read.error().text));
            }
        }
    }

    void everyPrefixAndEveryTailIsRefused_data() { kinds(); }
    void everyPrefixAndEveryTailIsRefused()
    {
        QFETCH(QString, kind);
        const QByteArray bytes = container::write(smallPackage(), m_unit, lockOf(kind)).value();
        for (qsizetype size = 0; size < bytes.size(); ++size) {
            const auto read = container::read(QByteArrayView(bytes).first(size), name, m_county);
            QVERIFY2(!read && isSentence(read.error()), QByteArray::number(size).constData());
        }
        QVERIFY(!container::read(bytes + '\0', name, m_county));
        QVERIFY(!container::read('\0' + bytes, name, m_county));
    }

    void lengthsBeyondTheirBoundsAreNeverReserved()
    {
        QByteArray bytes = container::write(smallPackage(), m_unit).value();
        for (qsizetype at = 12; at < 28; ++at)
            bytes[at] = char(0xff);
        const auto read = container::read(bytes, name);
        QVERIFY(!read && isSentence(read.error()));
    }

    void anotherComputerAndAWrongPasswordDoNotOpenIt()
    {
        const QByteArray toCounty = container::write(smallPackage(), m_unit, lockOf(QStringLiteral("recipient"))).value();
        QVERIFY(container::read(toCounty, name, newKey()).error().text.contains(QStringLiteral("另一台电脑")));
        const QByteArray withPassword = container::write(smallPackage(), m_unit, lockOf(QStringLiteral("password"))).value();
        QVERIFY(container::read(withPassword, name, {}, QStringLiteral("别的")).error().text.contains(QStringLiteral("口令不对")));
        QCOMPARE(container::read(withPassword, name).error().code, ErrorCode::NeedsDecision);
    }

    void aPackageThatNeedsANewerProgramSaysWhich()
    {
        Package package = smallPackage();
        package.head.needs = container::payloadVersion + 1;
        package.head.program = QStringLiteral("3.2");
        const auto read = container::read(container::write(package, m_unit).value(), name);
        QVERIFY(!read && read.error().text.contains(QStringLiteral("升级到 3.2")));
    }

    void theKeyOfAnInstallationIsMadeOnceAndForItsOwner()
    {
        QTemporaryDir folder;
        const QString place = folder.filePath(QStringLiteral("a/b"));
        const KeyPair first = installationKey(place).value();
        QVERIFY(installationKey(place).value() == first);
        const QString path = place + QStringLiteral("/installation.key");
        QVERIFY(!(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther)));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("short");
        file.close();
        QVERIFY(!installationKey(place));
        QCOMPARE(QFile(path).size(), 5); // never replaced behind the user's back
    }

    void aFingerprintIsReadOutInGroups()
    {
        const QString text = fingerprint(m_unit.open);
        QCOMPARE(text.size(), 39);
        QCOMPARE(text.count(QLatin1Char(' ')), 7);
        QVERIFY(text != fingerprint(m_county.open));
    }
};

BIHUAN_TEST(TstContainer)
#include "tst_container.moc"
