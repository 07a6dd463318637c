// Each table's declaration, in a file of its own theme.
#pragma once
#include "models/facts/columns.h"

namespace rostrum {

FactTable declarePeople();
FactTable declareTrainers();
FactTable declareDepartments();
FactTable declareCourses();
FactTable declareSessions();
FactTable declareAttendance();
FactTable declareRatings();
FactTable declareHomework();
FactTable declareCredits();
FactTable declareApplicants();
FactTable declareExams();
FactTable declareLeaves();
FactTable declareCertificates();
FactTable declareExemptions();
FactTable declareOverrides();
FactTable declareLibrary();
FactTable declareLibraryUses();
FactTable declareAssessments();
FactTable declareKpiValues();
FactTable declareCommentWords();
FactTable declareAdviceRules();

} // namespace rostrum
