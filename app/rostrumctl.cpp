// The console: the same library, the contract of its commands in README.md.
#include "ui/words/language.h"
#include <QCoreApplication>

int main(int argc, char** argv)
{
    QCoreApplication app(argc, argv);
    rostrum::installLanguage({});
    return 0;
}
