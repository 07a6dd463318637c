#include "ui/settings/settingspage.h"
#include "models/facts/settings.h"
#include "models/report/paper.h"
#include "ui/desk/desk.h"
#include "ui/settings/preferences.h"
#include "ui/settings/thresholdfields.h"
#include "ui/shell/theme.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/surface.h"
#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPixmap>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QVBoxLayout>

namespace rostrum {

namespace {
constexpr int kFormWidth = 560, kThresholdsWidth = 860, kMargin = 20, kLogoHeight = 48;
constexpr qint64 kLargestLogo = 2 * 1024 * 1024;

struct PaperSettings {
    QString organisation, documentNumber, preparedBy, language, paper, sideMargin, topMargin;
    bool ownSignature = true, seamStamp = false;
    QByteArray logo;
};

Result<PaperSettings> readPaper(Connection& db)
{
    PaperSettings paper;
    ROSTRUM_TRY(organisation, readSetting(db, setting::organisation));
    ROSTRUM_TRY(preparedBy, readSetting(db, setting::preparedBy));
    ROSTRUM_TRY(language, readSetting(db, setting::reportLanguage, QStringLiteral("zh_CN")));
    ROSTRUM_TRY(logo, readSettingData(db, setting::logo));
    ROSTRUM_TRY(documentNumber, readSetting(db, setting::documentNumber));
    ROSTRUM_TRY(ownSignature, readSetting(db, setting::ownSignature, QStringLiteral("1")));
    ROSTRUM_TRY(seamStamp, readSetting(db, setting::seamStamp));
    ROSTRUM_TRY(size, readSetting(db, setting::paper));
    ROSTRUM_TRY(side, readSetting(db, setting::sideMargin));
    ROSTRUM_TRY(top, readSetting(db, setting::topMargin));
    return PaperSettings{organisation,
                         documentNumber,
                         preparedBy,
                         language,
                         size,
                         side,
                         top,
                         ownSignature != QStringLiteral("0"),
                         seamStamp == QStringLiteral("1"),
                         logo};
}

Result<void> writePaper(Change& change, const PaperSettings& paper)
{
    ROSTRUM_CHECK(writeSetting(change, setting::organisation, paper.organisation));
    ROSTRUM_CHECK(writeSetting(change, setting::preparedBy, paper.preparedBy));
    ROSTRUM_CHECK(writeSetting(change, setting::reportLanguage, paper.language));
    ROSTRUM_CHECK(writeSetting(change, setting::documentNumber, paper.documentNumber));
    ROSTRUM_CHECK(writeSetting(change, setting::paper, paper.paper));
    ROSTRUM_CHECK(writeSetting(change, setting::sideMargin, paper.sideMargin));
    ROSTRUM_CHECK(writeSetting(change, setting::topMargin, paper.topMargin));
    // What is the rule is not written down: an empty workspace and one that was asked say the same.
    const QString none = paper.ownSignature ? QString() : QStringLiteral("0");
    ROSTRUM_CHECK(writeSetting(change, setting::ownSignature, none));
    ROSTRUM_CHECK(writeSetting(change, setting::seamStamp, paper.seamStamp ? QStringLiteral("1") : QString()));
    return writeSettingData(change, setting::logo, paper.logo);
}

class SettingsPage : public Page {
    Q_DECLARE_TR_FUNCTIONS(SettingsPage)
public:
    SettingsPage(Desk& desk, QWidget* parent) : Page(parent), m_desk(desk)
    {
        setObjectName(QStringLiteral("settingsPage"));
        auto* column = new QVBoxLayout(this);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(0);
        m_header = new PageHeader(title());
        m_save = m_header->addButton(tr("Save"), Glyph::None, true);
        m_save->setObjectName(QStringLiteral("save"));
        connect(m_save, &QPushButton::clicked, this, [this] { save(); });
        column->addWidget(m_header);
        auto* inner = new Surface(Back::Page);
        auto* rows = new QVBoxLayout(inner);
        rows->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
        buildPaper(rows);
        buildThresholds(rows);
        buildDesk(rows);
        rows->addStretch();
        auto* scroll = new QScrollArea;
        scroll->setWidgetResizable(true);
        scroll->setFrameShape(QFrame::NoFrame);
        scroll->setWidget(inner);
        column->addWidget(scroll, 1);
        connect(&desk, &Desk::changed, this, [this](const ChangeNotice& notice) {
            if (notice.touches(QStringLiteral("setting")))
                load();
        });
        setDirty(false);
    }

    QString title() const override { return tr("Settings"); }
    void activated() override { load(); }
    void retranslate() override { m_header->setTitle(title()); }

private:
    QFormLayout* section(QVBoxLayout* rows, const QString& title, const QString& caption)
    {
        rows->addWidget(new SectionHeader(title, caption));
        auto* box = new QWidget;
        box->setMaximumWidth(kFormWidth);
        auto* form = new QFormLayout(box);
        form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
        form->setContentsMargins(0, 8, 0, 24);
        rows->addWidget(box);
        return form;
    }

    template <class Edit>
    Edit* field(QFormLayout* form, const QString& label, const char* name)
    {
        auto* edit = new Edit;
        edit->setObjectName(QString::fromLatin1(name));
        edit->setAccessibleName(label);
        form->addRow(label, edit);
        return edit;
    }

    QCheckBox* place(QFormLayout* form, const QString& label, const char* name)
    {
        auto* box = new QCheckBox(label);
        box->setObjectName(QString::fromLatin1(name));
        form->addRow(QString(), box);
        connect(box, &QCheckBox::clicked, this, [this] { setDirty(true); });
        return box;
    }

    // Below the least margin stands the house's own.
    QSpinBox* margin(QFormLayout* form, const QString& label, const char* name)
    {
        auto* box = field<QSpinBox>(form, label, name);
        box->setRange(ReportPaper::kLeastMargin - 1, ReportPaper::kMostMargin);
        box->setSpecialValueText(tr("standard"));
        box->setSuffix(tr(" mm"));
        connect(box, &QSpinBox::valueChanged, this, [this] { setDirty(true); });
        return box;
    }
    static QString marginText(const QSpinBox* box)
    {
        return box->value() < ReportPaper::kLeastMargin ? QString() : QString::number(box->value());
    }
    static void showMargin(QSpinBox* box, const QString& text)
    {
        box->setValue(text.isEmpty() ? box->minimum() : text.toInt());
    }

    void buildSheet(QFormLayout* form)
    {
        m_paper = field<QComboBox>(form, tr("Paper"), "paper");
        m_paper->addItem(QStringLiteral("A4"), QString());
        m_paper->addItem(QStringLiteral("A3"), QStringLiteral("a3"));
        m_paper->addItem(tr("Letter"), QStringLiteral("letter"));
        connect(m_paper, &QComboBox::activated, this, [this] { setDirty(true); });
        m_sideMargin = margin(form, tr("Margins left and right"), "sideMargin");
        m_topMargin = margin(form, tr("Margins top and bottom"), "topMargin");
    }

    void buildPaper(QVBoxLayout* rows)
    {
        QFormLayout* form = section(rows, tr("On paper"), tr("in the workspace, for everyone who uses it"));
        m_organisation = field<QLineEdit>(form, tr("Organisation"), "organisation");
        m_documentNumber = field<QLineEdit>(form, tr("Document number"), "documentNumber");
        m_documentNumber->setPlaceholderText(tr("printed at the head of every report; may stay empty"));
        m_preparedBy = field<QLineEdit>(form, tr("Prepared by"), "preparedBy");
        m_language = field<QComboBox>(form, tr("Language of reports"), "reportLanguage");
        m_language->addItem(QStringLiteral("中文"), QStringLiteral("zh_CN"));
        m_language->addItem(QStringLiteral("English"), QStringLiteral("en"));
        auto* logo = new QHBoxLayout;
        m_logoView = new QLabel;
        m_logoView->setAccessibleName(tr("Logo"));
        auto* choose = new QPushButton(tr("Choose…"));
        choose->setObjectName(QStringLiteral("chooseLogo"));
        auto* none = new QPushButton(tr("None"));
        none->setObjectName(QStringLiteral("noLogo"));
        logo->addWidget(m_logoView);
        logo->addWidget(choose);
        logo->addWidget(none);
        logo->addStretch();
        form->addRow(tr("Logo"), logo);
        connect(choose, &QPushButton::clicked, this, [this] { chooseLogo(); });
        connect(none, &QPushButton::clicked, this, [this] {
            showLogo({});
            setDirty(true);
        });
        buildSheet(form);
        m_ownSignature = place(form, tr("A place for the person's own signature"), "ownSignature");
        m_seamStamp = place(form, tr("A place for the seam stamp at the edge of every page"), "seamStamp");
        for (QLineEdit* edit : {m_organisation, m_documentNumber, m_preparedBy})
            connect(edit, &QLineEdit::textEdited, this, [this] { setDirty(true); });
        connect(m_language, &QComboBox::activated, this, [this] { setDirty(true); });
    }

    void buildThresholds(QVBoxLayout* rows)
    {
        rows->addWidget(
            new SectionHeader(tr("Warnings and suggestions"), tr("in the workspace, for everyone who uses it")));
        m_thresholds = new ThresholdFields;
        m_thresholds->setMaximumWidth(kThresholdsWidth);
        connect(m_thresholds, &ThresholdFields::edited, this, [this] { setDirty(true); });
        rows->addWidget(m_thresholds);
        rows->addSpacing(24);
    }

    void buildDesk(QVBoxLayout* rows)
    {
        QFormLayout* form = section(rows, tr("This desk"), tr("on this computer only, at once"));
        auto* theme = field<QComboBox>(form, tr("Look"), "theme");
        theme->addItem(tr("As the system"), QStringLiteral("system"));
        theme->addItem(tr("Light"), QStringLiteral("light"));
        theme->addItem(tr("Dark"), QStringLiteral("dark"));
        // Chosen in the menu as well.
        const auto tick = [theme] {
            theme->setCurrentIndex(std::max(0, theme->findData(Theme::choiceKey(Theme::instance().choice()))));
        };
        connect(&Theme::instance(), &Theme::changed, theme, tick);
        tick();
        connect(theme, &QComboBox::activated, this, [theme] {
            preferences::setTheme(theme->currentData().toString());
            Theme::instance().choose(Theme::choiceOf(preferences::theme()));
        });
        auto* language = field<QComboBox>(form, tr("Language of the window"), "language");
        language->addItem(tr("As the system"), QString());
        language->addItem(QStringLiteral("中文"), QStringLiteral("zh_CN"));
        language->addItem(QStringLiteral("English"), QStringLiteral("en"));
        language->setCurrentIndex(std::max(0, language->findData(preferences::language())));
        connect(language, &QComboBox::activated, this, [language, this] {
            preferences::setLanguage(language->currentData().toString());
            Q_EMIT noteRequested(tr("The language changes when Rostrum starts again."));
        });
        form->addRow(tr("Workspace"), new TextLabel(Type::Body, Tone::Second, m_desk.workspace().path()));
        form->addRow(tr("Officer"), new TextLabel(Type::Body, Tone::Second, m_desk.workspace().officer()));
    }

    void load()
    {
        if (m_dirty)
            return; // what is being typed is not overwritten
        m_desk.read<ThresholdFields::Values>(this, ThresholdFields::read,
                                             [this](const ThresholdFields::Values& values) {
                                                 if (!m_dirty)
                                                     m_thresholds->setValues(values);
                                             });
        m_desk.read<PaperSettings>(this, readPaper, [this](const PaperSettings& paper) {
            if (m_dirty)
                return;
            m_organisation->setText(paper.organisation);
            m_documentNumber->setText(paper.documentNumber);
            m_preparedBy->setText(paper.preparedBy);
            m_ownSignature->setChecked(paper.ownSignature);
            m_seamStamp->setChecked(paper.seamStamp);
            m_language->setCurrentIndex(std::max(0, m_language->findData(paper.language)));
            m_paper->setCurrentIndex(std::max(0, m_paper->findData(paper.paper)));
            showMargin(m_sideMargin, paper.sideMargin);
            showMargin(m_topMargin, paper.topMargin);
            showLogo(paper.logo);
            setDirty(false);
        });
    }

    void save()
    {
        const PaperSettings paper{m_organisation->text().trimmed(),  m_documentNumber->text().trimmed(),
                                  m_preparedBy->text().trimmed(),    m_language->currentData().toString(),
                                  m_paper->currentData().toString(), marginText(m_sideMargin),
                                  marginText(m_topMargin),           m_ownSignature->isChecked(),
                                  m_seamStamp->isChecked(),          m_logo};
        setDirty(false);
        Desk::Write write;
        write.label = {QStringLiteral("settings"), {}};
        write.work = [paper, thresholds = m_thresholds->values()](Change& change) -> Result<void> {
            ROSTRUM_CHECK(writePaper(change, paper));
            return ThresholdFields::write(change, thresholds);
        };
        m_desk.write(this, std::move(write));
    }

    void chooseLogo()
    {
        FilePrompt prompt;
        prompt.title = tr("Logo");
        prompt.filters = {tr("Pictures (*.png *.jpg *.jpeg)")};
        m_desk.prompts().openFiles(
            this, prompt, [this, guard = QPointer<SettingsPage>(this)](const QStringList& files) {
                if (!guard || files.isEmpty())
                    return;
                QFile file(files.first());
                if (!file.open(QIODevice::ReadOnly) || file.size() > kLargestLogo || !QPixmap(files.first()).width()) {
                    m_desk.prompts().tell(this, tr("“%1” is not a picture of at most 2 MB.").arg(files.first()), {});
                    return;
                }
                showLogo(file.readAll());
                setDirty(true);
            });
    }

    void showLogo(const QByteArray& bytes)
    {
        m_logo = bytes;
        QPixmap picture;
        picture.loadFromData(bytes);
        m_logoView->setVisible(!picture.isNull());
        if (!picture.isNull())
            m_logoView->setPixmap(picture.scaledToHeight(kLogoHeight, Qt::SmoothTransformation));
    }

    void setDirty(bool dirty)
    {
        m_dirty = dirty;
        m_save->setEnabled(dirty && !m_desk.isReadOnly());
        m_save->setToolTip(dirty ? QString() : tr("Nothing was changed."));
    }

    Desk& m_desk;
    PageHeader* m_header;
    QPushButton* m_save;
    QLineEdit* m_organisation = nullptr;
    QLineEdit* m_documentNumber = nullptr;
    QLineEdit* m_preparedBy = nullptr;
    QCheckBox* m_ownSignature = nullptr;
    QCheckBox* m_seamStamp = nullptr;
    QComboBox *m_language = nullptr, *m_paper = nullptr;
    QSpinBox *m_sideMargin = nullptr, *m_topMargin = nullptr;
    QLabel* m_logoView = nullptr;
    ThresholdFields* m_thresholds = nullptr;
    QByteArray m_logo;
    bool m_dirty = false;
};
} // namespace

Page* makeSettingsPage(Desk& desk, QWidget* parent) { return new SettingsPage(desk, parent); }

} // namespace rostrum
