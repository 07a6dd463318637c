// Precompiled for every test, and read before its first line: what nearly each of them needs. A test of pages has the
// widgets beside it.
#pragma once
#include "cmake/pch.h"
#include "tests/support/patience.h"
#include <QFile>
#include <QJsonDocument>
#include <QProcess>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <map>
#include <random>
#include <set>
#ifdef QT_WIDGETS_LIB
#include <QAbstractItemModelTester>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QStandardItemModel>
#include <QTableView>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>
#endif
