// A gradebook's column: filled or added, everything else byte for byte; and whose row is whose.
#include "core/exercise/gradebook.h"

#include <doctest/doctest.h>

#include <string>

#include "core/exercise/student_name.h"
#include "core/message/message.h"

using namespace hearsay::exercise;

namespace {

const std::vector<Grade> two{{"Ada Finch", "83"}, {"Tom Reed", "40"}};

std::string filled(std::string_view csv, std::string_view column = "Ferry", const std::vector<Grade>& grades = two) {
  const FilledColumn out = fill_column(csv, column, grades);
  CHECK(out.problem.empty());
  return out.csv;
}

}  // namespace

TEST_CASE("gradebook: Moodle's columns of first name and surname, in either language of its") {
  CHECK(filled("First name,Surname,Ferry\nAda,Finch,\nTom,Reed,-\n") ==
        "First name,Surname,Ferry\nAda,Finch,83\nTom,Reed,40\n");
  CHECK(filled("Last name,First name,Email address\r\nFinch,Ada,a@b.example\r\nReed,Tom,t@b.example\r\n") ==
        "Last name,First name,Email address,Ferry\r\nFinch,Ada,a@b.example,83\r\nReed,Tom,t@b.example,40\r\n");
}

TEST_CASE("gradebook: Canvas's names, whose first rows are nobody's") {
  CHECK(filled("Student,ID,Ferry (17),Ferry\n    Points Possible,,10,100\n\"Finch, Ada\",1,,\n\"Reed, Tom\",2,5,7\n") ==
        "Student,ID,Ferry (17),Ferry\n    Points Possible,,10,100\n\"Finch, Ada\",1,,83\n\"Reed, Tom\",2,5,40\n");
}

TEST_CASE("gradebook: everything else stays to the byte") {
  // A byte-order mark, mixed line ends, quoted fields with marks and line breaks, short rows, no line end at the end.
  const std::string csv =
      "\xEF\xBB\xBF\"Name\" ; Note;Ferry\r\n\"Ada Finch\";\"she said \"\"no\"\";\r\ntwice\";\"old\"\n\n  tom   REED \nNobody Else;=1+1;7";
  CHECK(filled(csv) ==
        "\xEF\xBB\xBF\"Name\" ; Note;Ferry\r\n\"Ada Finch\";\"she said \"\"no\"\";\r\ntwice\";83\n\n  tom   REED ;;40\nNobody "
        "Else;=1+1;7");
  // Nothing to fill in changes nothing.
  CHECK(filled(csv, "Ferry", {}) == csv);
}

TEST_CASE("gradebook: a new column is at the end of every row") {
  CHECK(filled("Name\tClass\nAda Finch\t7a\nTom Reed\nEve\t7b") ==
        "Name\tClass\tFerry\nAda Finch\t7a\t83\nTom Reed\t\t40\nEve\t7b\t");
  CHECK(filled("Name\nAda Finch\nTom Reed\n") == "Name,Ferry\nAda Finch,83\nTom Reed,40\n");
}

TEST_CASE("gradebook: only all of a name is a name, and one that fits twice is nobody's") {
  const auto unmatched = [](std::string_view csv, const std::vector<Grade>& grades) {
    std::string out;
    for (const std::string& name : fill_column(csv, "Ferry", grades).unmatched) out += name + ";";
    return out;
  };
  const std::string csv = "Name,Ferry\nAda Finch,\nTom Reed,\nTom Reed,\nÉva Kiss,\n";
  CHECK(unmatched(csv, {{"Ada", "1"}, {"Finch", "1"}, {"Ada Finches", "1"}, {"", "1"}}) == "Ada;Finch;Ada Finches;;");
  CHECK(unmatched(csv, {{"Tom Reed", "1"}}) == "Tom Reed;");
  CHECK(unmatched(csv, {{"éva kiss", "1"}, {"Finch, Ada", "1"}, {"ada\u202E finch", "2"}}) == "ada\u202E finch;");
  CHECK(fill_column(csv, "Ferry", {{"Tom Reed", "1"}}).csv == csv);
  CHECK(fill_column(csv, "Ferry", two).filled == 1);
}

TEST_CASE("gradebook: a student's code is looked for among the identifiers, and all of it must be the same") {
  const std::vector<Grade> codes{{"s-104", "83"}, {"TOM@SCHOOL.example", "40"}};
  CHECK(filled("First name,Surname,ID number,Email address,Ferry\nAda,Finch,S-104,ada@school.example,\nTom,Reed,S-105,tom@school.example,\n",
               "Ferry", codes) ==
        "First name,Surname,ID number,Email address,Ferry\nAda,Finch,S-104,ada@school.example,83\nTom,Reed,S-105,tom@school.example,40\n");
  // Names and codes in one class; a table without names.
  CHECK(filled("Student,SIS Login ID,Ferry\n\"Finch, Ada\",afinch,\n\"Reed, Tom\",treed,\n", "Ferry", {{"Ada Finch", "1"}, {"treed", "2"}}) ==
        "Student,SIS Login ID,Ferry\n\"Finch, Ada\",afinch,1\n\"Reed, Tom\",treed,2\n");
  CHECK(filled("Username\nafinch\n", "Ferry", {{"afinch", "9"}}) == "Username,Ferry\nafinch,9\n");
  const auto unmatched = [](std::string_view csv, const std::vector<Grade>& grades) {
    std::string out;
    for (const std::string& name : fill_column(csv, "Ferry", grades).unmatched) out += name + ";";
    return out;
  };
  const std::string csv = "Name,ID,Email\nAda Finch,7,ada@school.example\nTom Reed,17,tom@school.example\nTom,8,Ada Finch\n";
  CHECK(unmatched(csv, {{"1", "1"}, {"ada", "1"}, {"school.example", "1"}}) == "1;ada;school.example;");
  CHECK(unmatched(csv, {{"Ada Finch", "1"}}) == "Ada Finch;");                        // one's name, another's identifier
  CHECK(unmatched(csv, {{"Tom Reed", "1"}, {"17", "2"}}) == "17;");                   // one row twice
  CHECK(unmatched("Name,ID\nAda,\nTom,\n", {{"", "1"}, {"Tom", "1"}}) == ";");    // an empty identifier is nobody's
}

TEST_CASE("gradebook: what is written is quoted where it must be, and runs as no formula") {
  CHECK(filled("Name;Ferry\nAda Finch;\n", "Ferry", {{"Ada Finch", "8;3"}}) == "Name;Ferry\nAda Finch;\"8;3\"\n");
  CHECK(filled("Name\nAda Finch\n", "=HYPERLINK(1)", {{"Ada Finch", "@SUM(A1)"}}) ==
        "Name,'=HYPERLINK(1)\nAda Finch,'@SUM(A1)\n");
}

TEST_CASE("gradebook: what is no gradebook is said to be none") {
  const auto problem = [](std::string_view csv) {
    const FilledColumn out = fill_column(csv, "Ferry", two);
    CHECK(out.csv.empty());
    CHECK(columns_of(csv).empty() == (out.problem.id == "gradebook.no-table"));
    return out.problem.id;
  };
  CHECK(problem("") == "gradebook.no-table");
  CHECK(problem("\xEF\xBB\xBF") == "gradebook.no-table");
  CHECK(problem("Name,\"Ferry\nAda Finch,1\n") == "gradebook.no-table");
  CHECK(problem(std::string_view("PK\x03\x04\0\0", 6)) == "gradebook.no-table");
  CHECK(problem("N\xFF\xFE\nA\n") == "gradebook.no-table");
  CHECK(problem("First name,Ferry\nAda,\n") == "gradebook.no-names");
  CHECK(problem("A,B\n1,2\n") == "gradebook.no-names");
  CHECK(columns_of("Name,\"My, column\"\nx,y\n") == std::vector<std::string>{"Name", "My, column"});
}

TEST_CASE("gradebook: in all tables of three short rows nothing but the column changes") {
  // Each row's second field, then the row's end; the third row may be cut off.
  const std::vector<std::string> fields{"", "1", "\"a,b\"", "\"\"\"\""}, ends{"\n", "\r\n", "\r"};
  for (const std::string& a : fields)
    for (const std::string& b : fields)
      for (const std::string& end : ends)
        for (const bool last : {true, false}) {
          const std::string before = "Name,Ferry,X" + end + "Ada Finch," + a + "," + b + end, rest = "Eve," + b + (last ? end : "");
          CHECK(filled(before + rest) == "Name,Ferry,X" + end + "Ada Finch,83," + b + end + rest);
        }
}
