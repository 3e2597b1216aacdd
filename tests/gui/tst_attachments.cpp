// SPDX-FileCopyrightText: 2026 The Bihuan authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/contents.h"
#include "tests/support/drivenwindow.h"
#include "tests/support/fulldisk.h"
#include "tests/support/testmain.h"
#include "ui/actions/actionregistry.h"
#include "ui/attachments/previewbox.h"
#include "ui/models/cellmodel.h"
#include "ui/pages/catalogue.h"
#include "ui/pages/ledger/form/formmodel.h"
#include "ui/pages/ledger/form/formview.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/messagebar.h"
#include "ui/widgets/tableview.h"

#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QDropEvent>
#include <QFile>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QStandardPaths>
#include <QTest>
#include <QUrl>

using namespace bihuan;

/// Attaching as a clerk does it: dragged, pasted, looked at, opened, renamed, removed and taken back.
class TstAttachments : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<test::DrivenWindow> m_driven;
    MainWindow *m_window = nullptr;
    TableView *m_table = nullptr;
    FormView *m_form = nullptr;
    FormModel *m_model = nullptr;
    QList<QUrl> m_opened;

    QString said() const { return m_window->desk()->messages().text(); }
    OfficeFile &office() const { return m_window->desk()->file(); }
    QString code(int row) const { return m_table->model()->index(row, 0).data(CellModel::CodeRole).toString(); }
    QStringList names(int row = 0) const
    {
        QStringList names;
        const MatterFile *const matter = office().county()->matterByCode(code(row));
        const std::vector<Attachment> attachments = attachmentsOf(office().workspace().database(), matter->matter->id).value();
        for (const Attachment &attachment : attachments)
            names.append(attachment.name);
        return names;
    }
    QModelIndex firstAttachment() const { return m_model->index(m_model->firstRow(FormSection::Attachments) + 1, 0); }
    void stand(const QModelIndex &index)
    {
        m_form->setFocus();
        m_form->setCurrentIndex(index);
    }
    QString photo(const QString &name, const QColor &colour, int width = 320) const
    {
        QImage image(width, width * 3 / 4, QImage::Format_RGB32);
        image.fill(colour);
        const QString path = m_driven->filePath(name);
        image.save(path, "JPEG");
        return path;
    }
    QString file(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_driven->filePath(name));
        if (file.open(QIODevice::WriteOnly))
            file.write(bytes);
        return file.fileName();
    }
    static std::unique_ptr<QMimeData> dragged(const QStringList &paths)
    {
        auto data = std::make_unique<QMimeData>();
        QList<QUrl> urls;
        for (const QString &path : paths)
            urls.append(QUrl::fromLocalFile(path));
        data->setUrls(urls);
        return data;
    }
    /// Whether the place took it.
    bool drop(QWidget *viewport, const QPoint &point, const QStringList &paths)
    {
        const auto data = dragged(paths);
        QDragEnterEvent enter(point, Qt::CopyAction, data.get(), Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(viewport, &enter);
        QDragMoveEvent move(point, Qt::CopyAction, data.get(), Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(viewport, &move);
        QDropEvent drop(QPointF(point), Qt::CopyAction, data.get(), Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(viewport, &drop);
        wait();
        return move.isAccepted() && drop.isAccepted();
    }
    void wait() { QTRY_VERIFY(!office().isBusy()); }
    void dropOnForm(const QStringList &paths) { QVERIFY(drop(m_form->viewport(), m_form->viewport()->rect().center(), paths)); }

private Q_SLOTS:
    void openUrl(const QUrl &url) { m_opened.append(url); } // as the desktop would

    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    void init()
    {
        m_driven = std::make_unique<test::DrivenWindow>(pageids::ledger);
        m_window = &m_driven->window();
        m_table = m_window->findChild<TableView *>(QStringLiteral("ledgerTable"));
        m_form = m_window->findChild<FormView *>(QStringLiteral("matterForm"));
        QVERIFY(m_table && m_form);
        m_model = static_cast<FormModel *>(m_form->model());
        m_table->setCurrentIndex(m_table->model()->index(0, m_table->currentIndex().column()));
        m_opened.clear();
        QDesktopServices::setUrlHandler(QStringLiteral("file"), this, "openUrl");
    }

    void cleanup()
    {
        QDesktopServices::unsetUrlHandler(QStringLiteral("file"));
        m_driven.reset();
    }

    void filesDroppedOnTheFormAreAttachedInOneStep()
    {
        dropOnForm({photo(QStringLiteral("大坝.jpg"), Qt::darkGreen), photo(QStringLiteral("厂房.jpg"), Qt::darkRed), file(QStringLiteral("合同.pdf"), "%PDF-1.7")});
        QCOMPARE(names(), (QStringList{QStringLiteral("大坝.jpg"), QStringLiteral("厂房.jpg"), QStringLiteral("合同.pdf")}));
        QCOMPARE(said(), QStringLiteral("已添加附件 3 个。"));
        QCOMPARE(firstAttachment().data().toString(), QStringLiteral("大坝.jpg"));
        const QString spoken = firstAttachment().data(Qt::AccessibleTextRole).toString();
        QVERIFY2(spoken.startsWith(QStringLiteral("附件：大坝.jpg，8月 · ")), qPrintable(spoken));
        QTest::keyClick(m_form, Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(names().isEmpty());
        QCOMPARE(m_model->item(firstAttachment()).kind, FormItem::Kind::NewAttachment);
        QTest::keyClick(m_form, Qt::Key_Y, Qt::ControlModifier);
        QCOMPARE(names().size(), 3);
    }

    void filesDroppedOnARowBelongToItAndTheSameOnesOnlyOnce()
    {
        const QPoint third(40, m_table->rowViewportPosition(2) + 5);
        QVERIFY(drop(m_table->viewport(), third, {photo(QStringLiteral("大坝.jpg"), Qt::darkGreen)}));
        QCOMPARE(names(2), QStringList{QStringLiteral("大坝.jpg")});
        QVERIFY(names(0).isEmpty());
        QVERIFY(drop(m_table->viewport(), third, {photo(QStringLiteral("又名.jpg"), Qt::darkGreen)}));
        QCOMPARE(names(2).size(), 1);
        QCOMPARE(said(), QStringLiteral("“大坝.jpg”已经有了，没有重复添加。"));
    }

    void belowTheLastRowNothingIsTaken()
    {
        m_window->findChild<QLineEdit *>(QStringLiteral("ledgerSearch"))->setText(QStringLiteral("曹坪抽水"));
        QCOMPARE(m_table->model()->rowCount(), 1);
        QVERIFY(!drop(m_table->viewport(), m_table->viewport()->rect().bottomLeft() + QPoint(40, -10), {photo(QStringLiteral("大坝.jpg"), Qt::darkGreen)}));
        QVERIFY(names().isEmpty());
    }

    void aScreenshotIsPastedUnderTheNameOfItsMoment()
    {
        QImage screen(640, 480, QImage::Format_RGB32);
        screen.fill(Qt::cyan);
        QApplication::clipboard()->setImage(screen);
        stand(m_model->index(0, 0));
        QTest::keyClick(m_form, Qt::Key_V, Qt::ControlModifier);
        wait();
        QCOMPARE(names(), QStringList{QStringLiteral("截图 2024-09-02 0900.png")});
    }

    void textBesideAPictureIsTypedAsText()
    {
        auto *copied = new QMimeData; // as a spreadsheet copies
        QImage picture(10, 10, QImage::Format_RGB32);
        picture.fill(Qt::white);
        copied->setImageData(picture);
        copied->setText(QStringLiteral("12000"));
        QApplication::clipboard()->setMimeData(copied);
        stand(m_model->find(QStringLiteral("field:cumulative")));
        QTest::keyClick(m_form, Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(m_model->find(QStringLiteral("field:cumulative")).data().toString(), QStringLiteral("12,000"));
        QVERIFY(names().isEmpty());
    }

    void aCamerasPhotoIsKeptSmaller()
    {
        const QString path = photo(QStringLiteral("相机.jpg"), Qt::darkGreen, 4000);
        dropOnForm({path});
        const Attachment kept = *m_model->attachmentAt(firstAttachment());
        QCOMPARE(QImage::fromData(contentOf(office().workspace().database(), kept).value()).size(), QSize(2000, 1500));
        QVERIFY(kept.size < QFileInfo(path).size());
    }

    void whatMayNotBeAttachedIsSaidWithItsReason()
    {
        dropOnForm({file(QStringLiteral("照片.jpg"), QByteArray("MZ\x90\0\0", 5)), m_driven->filePath({}), photo(QStringLiteral("大坝.jpg"), Qt::darkGreen)});
        QCOMPARE(names(), QStringList{QStringLiteral("大坝.jpg")});
        QVERIFY2(said().startsWith(QStringLiteral("已添加附件 1 个。“")) && said().contains(QStringLiteral("是文件夹")), qPrintable(said()));
        QVERIFY(said().endsWith(QStringLiteral("另有 1 个也没有添加。")));
    }

    void onAFullDiskNothingIsAttachedAndItIsSaid()
    {
        const QString path = photo(QStringLiteral("大坝.jpg"), Qt::darkGreen);
        {
            const test::FullDisk disk;
            drop(m_form->viewport(), m_form->viewport()->rect().center(), {path});
        }
        QVERIFY2(said().contains(QStringLiteral("磁盘")), qPrintable(said()));
        QVERIFY(names().isEmpty());
        dropOnForm({path});
        QCOMPARE(names().size(), 1);
    }

    void aKeyOpensAReadOnlyCopy()
    {
        dropOnForm({file(QStringLiteral("合同.pdf"), "%PDF-1.7")});
        stand(firstAttachment());
        QTest::keyClick(m_form, Qt::Key_Return);
        QCOMPARE(m_opened.size(), 1);
        const QString path = m_opened.front().toLocalFile();
        QFile copy(path);
        QVERIFY(copy.open(QIODevice::ReadOnly));
        QCOMPARE(copy.readAll(), QByteArray("%PDF-1.7"));
        QVERIFY(!copy.permissions().testFlag(QFile::WriteOwner));
        m_driven.reset();
        QVERIFY(!QFile::exists(path));
    }

    void aLargeFileIsReadBesideTheWindow()
    {
        dropOnForm({file(QStringLiteral("图纸.pdf"), "%PDF-1.7" + QByteArray(3 << 20, ' '))});
        stand(firstAttachment());
        QTest::keyClick(m_form, Qt::Key_Return);
        QVERIFY(office().isBusy());
        QTRY_COMPARE(m_opened.size(), 1);
        QCOMPARE(QFileInfo(m_opened.front().toLocalFile()).size(), (3 << 20) + 8);
    }

    void aPictureIsSeenLargeInPlaceAndTheKeyboardComesBack()
    {
        dropOnForm({photo(QStringLiteral("大坝.jpg"), Qt::darkGreen), photo(QStringLiteral("厂房.jpg"), Qt::darkRed)});
        stand(firstAttachment());
        QTest::keyClick(m_form, Qt::Key_Space);
        auto *preview = m_window->findChild<PreviewBox *>();
        QVERIFY(preview->isVisible() && !m_table->isVisible());
        QCOMPARE(m_window->focusWidget(), preview);
        const auto middle = [&] { return preview->grab().toImage().pixelColor((QPointF(preview->rect().center()) * preview->devicePixelRatioF()).toPoint()); };
        QTRY_COMPARE(middle().green() > 90 && middle().red() < 40, true);
        QTest::keyClick(preview, Qt::Key_Right);
        QTRY_COMPARE(middle().red() > 90 && middle().green() < 40, true);
        QCOMPARE(preview->accessibleName(), QStringLiteral("附件预览：厂房.jpg"));
        QTest::keyClick(preview, Qt::Key_Return);
        QCOMPARE(m_opened.size(), 1);
        QTest::keyClick(preview, Qt::Key_Escape);
        QVERIFY(m_table->isVisible());
        QCOMPARE(m_window->focusWidget(), m_form);
        QCOMPARE(m_form->currentIndex(), firstAttachment());
    }

    void theSmallPictureIsDrawnAndAClickOnItShowsItLarge()
    {
        dropOnForm({photo(QStringLiteral("大坝.jpg"), Qt::darkGreen)});
        m_form->scrollTo(firstAttachment());
        const QPoint picture = m_form->visualRect(firstAttachment()).topLeft() + QPoint(20, 20);
        const auto drawn = [&] { return m_form->viewport()->grab().toImage().pixelColor((QPointF(picture) * m_form->devicePixelRatioF()).toPoint()); };
        QTRY_COMPARE(drawn().green() > 90 && drawn().red() < 40, true);
        QTest::mouseClick(m_form->viewport(), Qt::LeftButton, {}, picture);
        QVERIFY(m_window->findChild<PreviewBox *>()->isVisible());
    }

    void oneIsRenamedInPlaceAndKeepsItsEnding()
    {
        dropOnForm({photo(QStringLiteral("大坝.jpg"), Qt::darkGreen)});
        stand(firstAttachment());
        QTest::keyClicks(m_form, QStringLiteral("x")); // a letter too many opens nothing
        QVERIFY(!m_form->isEditing());
        QTest::keyClick(m_form, Qt::Key_F2);
        auto *editor = m_form->viewport()->findChild<QLineEdit *>(QStringLiteral("cellEditor"));
        QVERIFY(editor);
        QCOMPARE(editor->selectedText(), QStringLiteral("大坝"));
        editor->insert(QStringLiteral("坝体填筑"));
        QTest::keyClick(editor, Qt::Key_Return);
        QCOMPARE(names(), QStringList{QStringLiteral("坝体填筑.jpg")});
        QTest::keyClick(m_form, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(names(), QStringList{QStringLiteral("大坝.jpg")});
    }

    void oneIsRemovedAndComesBackByUndoAndFromTheHistory()
    {
        dropOnForm({photo(QStringLiteral("大坝.jpg"), Qt::darkGreen)});
        stand(firstAttachment());
        QTest::keyClick(m_form, Qt::Key_Delete);
        QVERIFY(names().isEmpty());
        QCOMPARE(said(), QStringLiteral("已删除附件“大坝.jpg”。"));
        QTest::keyClick(m_form, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(names().size(), 1);
        stand(firstAttachment());
        QTest::keyClick(m_form, Qt::Key_Delete);
        m_model->readHistory();
        QModelIndex change;
        for (int row = 0; row < m_model->rowCount() && !change.isValid(); ++row) {
            if (m_model->item(row).kind == FormItem::Kind::Change && m_model->canRestore(m_model->index(row, 0)))
                change = m_model->index(row, 0);
        }
        QVERIFY(change.isValid());
        stand(change);
        QTest::keyClick(m_form, Qt::Key_Space);
        QCOMPARE(names(), QStringList{QStringLiteral("大坝.jpg")});
    }

    void theTableCountsThemAndFiltersByTheirNumber()
    {
        drop(m_table->viewport(), {40, m_table->rowViewportPosition(1) + 5},
             {photo(QStringLiteral("大坝.jpg"), Qt::darkGreen), photo(QStringLiteral("厂房.jpg"), Qt::darkRed)});
        int column = m_table->model()->columnCount() - 1;
        while (column >= 0 && m_table->model()->headerData(column, Qt::Horizontal).toString() != QStringLiteral("附件"))
            --column;
        QVERIFY(column >= 0 && m_table->isColumnHidden(column));
        QCOMPARE(m_table->model()->index(1, column).data().toString(), QStringLiteral("2"));
        QVERIFY(m_table->model()->index(0, column).data().toString().isEmpty());
        m_table->setColumnHidden(column, false);
        m_table->horizontalHeader()->moveSection(m_table->horizontalHeader()->visualIndex(column), 2); // where it is seen
        m_table->setColumnWidth(column, 60);
        const QString matter = code(1);
        QLineEdit *field = nullptr;
        for (QLineEdit *const candidate : m_window->findChildren<QLineEdit *>()) {
            if (candidate->accessibleName() == QStringLiteral("筛选“附件”"))
                field = candidate;
        }
        QVERIFY(field);
        field->selectAll();
        QTest::keyClicks(field, QStringLiteral(">=1"));
        QTRY_COMPARE(m_table->model()->rowCount(), 1);
        QCOMPARE(code(0), matter);
        field->selectAll();
        QTest::keyClicks(field, QStringLiteral(">2"));
        QTRY_COMPARE(m_table->model()->rowCount(), 0);
    }

    void whoOnlyReadsSeesThemAndAttachesNone()
    {
        dropOnForm({photo(QStringLiteral("大坝.jpg"), Qt::darkGreen)});
        const QString path = office().path();
        m_window->openForReading(path);
        QVERIFY(!office().isWritable());
        m_window->desk()->openPage(pageids::ledger);
        auto *form = m_window->desk()->findChild<FormView *>(QStringLiteral("matterForm"));
        m_form = form;
        m_model = static_cast<FormModel *>(form->model());
        QCOMPARE(firstAttachment().data().toString(), QStringLiteral("大坝.jpg"));
        QVERIFY(!m_model->find(QStringLiteral("newAttachment")).isValid());
        QVERIFY(!firstAttachment().flags().testFlag(Qt::ItemIsEditable));
        QVERIFY(!m_window->actions().action(QStringLiteral("ledger.attach"))->isEnabled());
        QVERIFY(!drop(form->viewport(), form->viewport()->rect().center(), {photo(QStringLiteral("厂房.jpg"), Qt::darkRed)}));
    }
};

BIHUAN_TEST(TstAttachments)
#include "tst_attachments.moc"
