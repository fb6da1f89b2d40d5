// What a text is that cannot be read as an article.
#include "core/text/nature.h"

#include <doctest/doctest.h>

#include <string>

using namespace hearsay;

namespace {

TextNature of(std::string_view bytes) { return nature_of(Text::from(bytes)); }

constexpr std::string_view story =
    "The ferry to Brenholm will not sail on Monday, the harbour master said. “We are waiting for the wind to turn,” she "
    "told the town’s council, and added that it may take until the end of the week.";

}  // namespace

TEST_CASE("nature: an article is an article") {
  CHECK(of(story) == TextNature{});
  CHECK(of("") == TextNature{});
  CHECK(of("Ferry delayed") == TextNature{});
  CHECK(of("Brenholm 2, Marsk 1; Tolling 0, Ostby 3; Venn 4, Rask 4") == TextNature{});
  CHECK(of(std::string(story) + " See https://example.org/ferry for more.") == TextNature{});
  CHECK(of("“C’est la vie,” the mayor of Lyon said. “We will rebuild the bridge in the spring.”") == TextNature{});
  CHECK(of("The sign read “Не курить”, and nobody in the hall lit a cigarette while the choir sang.") == TextNature{});
}

TEST_CASE("nature: a link, alone or as phones share it") {
  for (const std::string_view link :
       {"https://example.org/news/4711", " http://example.org/ \n", "www.example.org/a?b=c", "example.org/news/ferry-late",
        "https://example.org/a\nhttps://example.org/b"})
    CHECK_MESSAGE(of(link).what == TextIs::link, link);
  CHECK(of("Ferry to Brenholm late again | Example News https://example.org/x").what == TextIs::shared_link);
  for (const std::string_view words : {"and/or", "He said 24/7 service ends.", "e.g. this/that", "v1.2/3", "www."})
    CHECK_MESSAGE(of(words).what == TextIs::article, words);
}

TEST_CASE("nature: another language, by its little words or its script") {
  struct Sample {
    std::string_view language, text;
  };
  constexpr Sample texts[] = {
      {"french", "Le ferry pour l’île ne partira pas lundi, a dit la directrice du port. Les passagers attendent sur le quai."},
      {"german", "Die Fähre auf die Insel fährt am Montag nicht, sagte die Leiterin des Hafens. Das ist für den Ort nicht neu."},
      {"spanish", "El barco de la isla no sale el lunes, dijo la directora del puerto. Los viajeros esperan en el muelle."},
      {"italian", "Il traghetto per l’isola non parte lunedì, ha detto la direttrice del porto. I turisti sono nel bar della piazza."},
      {"portuguese", "O barco para a ilha não sai na segunda, disse a diretora do porto. Os turistas esperam em uma praça e leem."},
      {"dutch", "De veerboot naar het eiland vaart maandag niet, zei het hoofd van de haven. Dat is voor een dorp niet nieuw."},
      {"polish", "Prom na wyspę nie odpłynie w poniedziałek i nie jest to nowość, mówi szefowa portu. Ludzie czekają na brzegu."},
      {"swedish", "Färjan till ön går inte på måndag och det är inte nytt för byn, säger chefen för hamnen som har ett kontor."},
      {"turkish", "Adaya giden vapur bu hafta ve gelecek hafta için kalkmıyor, bir memur olarak bu çok açık ve daha zor bir durum."},
      {"russian", "Паром на остров в понедельник не выйдет, сказала начальница порта. Это было известно с вечера."},
      {"ukrainian", "Пором на острів у понеділок не вийде, сказала начальниця порту. Її слова чули всі."},
      {"greek", "Το πλοίο για το νησί δεν θα φύγει τη Δευτέρα, είπε η διευθύντρια."},
      {"japanese", "島へのフェリーは月曜日には出ないと港の責任者が話した。"},
      {"chinese", "港口主任说，星期一没有开往岛上的渡轮，旅客都在码头等候，镇上没有人觉得奇怪。"},
      {"korean", "항구 책임자는 월요일에 섬으로 가는 배가 없다고 말했다. 사람들은 기다린다."},
      {"arabic", "قالت مديرة الميناء إن العبارة لن تبحر يوم الاثنين إلى الجزيرة."},
  };
  for (const Sample& sample : texts) {
    CHECK_MESSAGE(of(sample.text).what == TextIs::foreign, sample.language);
    CHECK_MESSAGE(of(sample.text).language == sample.language, sample.text);
  }
}

TEST_CASE("nature: a language that cannot be told has no name") {
  CHECK(of("Færgen til øen sejler ikke på mandag, og det er ikke nyt for den by, som har en havn med et tårn.").what ==
        TextIs::foreign);
  const TextNature bulgarian = of("Фериботът за острова няма да тръгне в понеделник, каза началничката на пристанището.");
  CHECK(bulgarian == TextNature{TextIs::foreign, "other"});
  const TextNature persian = of("رئیس بندر گفت کشتی روز دوشنبه به جزیره نمی‌رود و مردم چشم به راه‌اند.");
  CHECK(persian == TextNature{TextIs::foreign, "other"});
  // Malay and Indonesian are too near to each other.
  const TextNature islands = of(
      "Kapal ke pulau itu tidak berlayar pada hari Senin, kata kepala pelabuhan. Orang yang menunggu di dermaga itu pulang "
      "dengan bus dan makan malam bersama keluarga mereka di rumah masing masing.");
  CHECK(islands == TextNature{TextIs::foreign, "other"});
}

TEST_CASE("nature: an article that was pasted twice") {
  const std::string once(story);
  CHECK(of(once + once).what == TextIs::twice);
  CHECK(of(once + "\n\n" + once + "\n").what == TextIs::twice);
  CHECK(of(once + "\r\n\r\n" + once).what == TextIs::twice);
  CHECK(of(once + " x " + once).what == TextIs::article);
  CHECK(of("no, no").what == TextIs::article);
}
