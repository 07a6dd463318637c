// Sheets with a row for each trainee and question, made sheets with a row for each rating, as the planner knows them.
#pragma once
#include "models/exchange/mapping.h"

namespace rostrum {

/// Where the cells of a folded sheet come from.
struct Fold {
    /// A line that could not become a cell of its rating.
    struct Fault {
        int row = 0;      ///< of the folded sheet
        int column = -1;  ///< of the folded sheet; -1: no question is named
        int fileRow = 0;  ///< of the line
        int otherRow = 0; ///< the file row that answered the question before
        const char* code = nullptr;
        QString header, value;
    };
    int lines = 0;
    int firstQuestion = 0;                  ///< this column and all after it are questions
    std::vector<std::vector<int>> fileRows; ///< for each question, by row of the folded sheet: its line, or 0
    std::vector<Fault> faults;              ///< by row

    bool isQuestion(int column) const { return column >= firstQuestion; }
    /// The file row of a cell; `otherwise` where it is none line's own.
    int fileRow(int row, int column, int otherwise) const;
};

struct Folded {
    Sheet sheet; ///< its first row holds the headers, each other one a rating with the file row of its first line
    std::shared_ptr<const Fold> fold;
};

/// Nothing when the sheet has no columns of questions and answers, or nobody's lines come more than once.
/// HeadersNotFound (as mapSheet) also when nothing tells the respondents apart.
Result<std::optional<Folded>> foldSheet(const Sheet& sheet, const FactTable& table, const MappingRequest& request);
/// Columns of questions and of answers, by their headers.
bool asksInRows(const QStringList& headers);
/// Further keys of MappingRequest::map, for sheets of ratings: the columns that are folded away.
const QStringList& foldFields();

} // namespace rostrum
