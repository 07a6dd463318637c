-- What the search page asks for by its title, or by its course.

CREATE INDEX exam_course ON exam(course);
CREATE INDEX homework_title ON homework(title);
CREATE INDEX credit_title ON credit(title);
CREATE INDEX credit_provider ON credit(provider);
CREATE INDEX certificate_title ON certificate(title);
