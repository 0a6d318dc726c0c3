#include "text/trigger.h"

#include "base/str.h"

static const char *const ssi[] = { "씨", "양", "군" };

static const char *const titles[] = {
	"대표", "회장", "부회장", "사장", "부사장", "전무", "상무", "이사장", "본부장", "대표이사",
	"의원", "장관", "차관", "총리", "대통령", "부통령", "총재", "위원장", "위원", "의장",
	"대변인", "지사", "교육감", "검사", "판사", "부장판사", "검찰총장", "총장", "교수", "원장",
	"청장", "국장", "과장", "팀장", "소장", "단장", "센터장", "감독", "코치", "대사", "변호사",
	"박사", "목사", "신부", "스님", "경위", "경사", "경장", "순경", "경감", "경정", "총경",
	"병장", "상병", "일병", "이병", "하사", "중사", "상사", "소위", "중위", "대위", "소령",
	"중령", "대령", "준장", "중장", "대장", "비서관", "비서실장", "수석", "실장", "최고위원",
	"원내대표", "사무총장", "행정관", "국무위원", "후보", "예비후보", "당선인", "당선자",
	"내정자", "지명자", "연구위원", "애널리스트", "연구원", "전문의", "작가", "PD", "앵커",
	"해설위원", "재판관", "대법관", "시장", "군수", "구청장", "도지사", "사령관", "참모총장",
	"주석", "국방위원장", "서기", "국무장관", "부총리", "차장", "부장", "매니저", "디렉터",
	"특보", "고문", "이사", "조교수", "부교수", "겸임교수", "선임연구원", "수석연구원",
	"책임연구원", "기장", "선장", "CEO", "CFO", "CTO", "COO"
};

static const char *const full_titles[] = {
	"선수", "기자", "특파원", "아나운서", "캐스터", "셰프", "통신원", "할머니", "할아버지",
	"사무관", "주무관", "인턴기자", "논설위원", "평론가", "여사", "열사", "디자이너", "화백",
	"시인", "재판관"
};

static const char *const occupations[] = {
	"배우", "가수", "개그맨", "개그우먼", "방송인", "아나운서", "여배우", "영화배우", "탤런트",
	"모델", "코미디언", "래퍼", "작곡가", "소설가", "시인", "디자이너", "셰프", "요리연구가",
	"감독", "기자", "선수", "변호사", "앵커", "뮤지컬배우", "MC", "PD", "작가", "코치",
	"리포터", "걸그룹", "투수", "포수", "공격수", "수비수", "골키퍼", "미드필더", "내야수",
	"외야수", "스트라이커", "사진작가", "피아니스트", "첼리스트", "지휘자", "안무가"
};

static const char *const org_heads[] = {
	"위원회", "협회", "연맹", "연합회", "협의회", "총연합회", "재단", "진흥원", "평가원",
	"개발원", "관리공단", "공단", "공사", "은행", "전자", "중공업", "엔터테인먼트", "일보",
	"신문", "대학교", "대학원", "여대", "연구소", "연구원", "소비자원", "표준원", "기술원",
	"안전원", "연수원", "시험원", "보호원", "인증원", "정책원", "교육원", "문화원", "관리원",
	"품질원", "심사원", "금융원", "학회", "의료원", "교육청", "경찰청", "검찰청", "소방본부",
	"수사대", "홀딩스", "제약", "증권", "자산운용", "화학", "항공", "텔레콤", "통신", "건설",
	"조선해양", "해운", "홈쇼핑", "캐피탈", "보험", "손해보험", "생명보험", "박물관", "미술관",
	"도서관", "노조", "노총", "선관위", "방심위", "방통위", "공정위", "금융위", "인권위",
	"권익위", "대책위", "상공회의소", "경총", "그룹", "바이오로직스", "디스플레이", "소프트",
	"게임즈", "미디어", "픽쳐스", "픽처스", "스튜디오", "벤처스", "파트너스", "테크놀로지",
	"시스템즈", "네트웍스", "로보틱스", "모터스", "에어라인", "항공우주국", "중앙은행",
	"행정부", "정보국", "수사국", "사령부", "부대", "함대", "총국", "본부", "관리본부",
	"자유당", "노동당", "공산당", "민주당", "공화당", "보수당", "사회당", "녹색당", "국민당",
	"통합당", "누리당", "혁신당", "라이온즈", "트윈스", "베어스", "자이언츠", "이글스",
	"타이거즈", "위즈", "다이노스", "랜더스", "히어로즈", "와이번스", "유나이티드", "하이닉스",
	"이노텍", "에너지솔루션", "바이오사이언스", "머티리얼즈", "타임스", "투데이", "포스트",
	"저널", "대책위원회", "동맹", "연대", "총연맹", "포럼", "칼리지", "외고", "과학고", "외대",
	"교대", "공대", "해양대", "과기대", "체대", "중앙회", "진흥회", "사업회", "정치연합",
	"진보당", "정의당", "통일당", "국민회의", "손보", "제과", "제분", "제철", "제강", "물산",
	"유업", "금융지주", "저축은행", "대학병원"
};

static const char *const org_offices[] = {
	"경찰서", "소방서", "지방법원", "고등법원", "지방검찰청", "지법", "지검", "고법", "고검",
	"시청", "구청", "군청", "도청", "시의회", "구의회", "도의회", "군의회", "세무서", "보건소",
	"교도소", "구치소", "병원", "고등학교", "중학교", "초등학교", "교육지원청", "소방본부",
	"지원청", "선거관리위원회"
};

static const char *const org_words[] = {
	"경찰", "검찰", "해경", "국회", "청와대", "대법원", "헌법재판소", "헌재", "감사원",
	"국방부", "교육부", "법무부", "통일부", "외교부", "환경부", "국토교통부", "국토부",
	"기획재정부", "기재부", "고용노동부", "고용부", "보건복지부", "복지부", "산업통상자원부",
	"산업부", "문화체육관광부", "문체부", "농림축산식품부", "농식품부", "해양수산부", "해수부",
	"행정안전부", "행안부", "여성가족부", "여가부", "과학기술정보통신부", "과기정통부",
	"미래창조과학부", "미래부", "중소벤처기업부", "중기부", "국가정보원", "국정원", "국세청",
	"관세청", "통계청", "기상청", "병무청", "산림청", "특허청", "조달청", "소방청",
	"질병관리청", "식약처", "식품의약품안전처", "금융감독원", "금감원", "금융위원회",
	"금융당국", "소방당국", "해양경찰청", "한국은행", "국민연금공단", "육군", "해군", "공군",
	"합동참모본부", "합참", "국토안보부", "국무부", "재무부", "상무부", "백악관",
	"연방준비제도", "외무성", "방위성", "크렘린", "교황청", "유엔", "코레일", "한전", "한수원",
	"서울대", "부산대", "경북대", "충남대", "충북대", "전남대", "전북대", "강원대", "제주대",
	"인천대", "연세대", "고려대", "한양대", "성균관대", "이화여대", "중앙대", "경희대",
	"건국대", "동국대", "홍익대", "국민대", "숭실대", "세종대", "단국대", "아주대", "인하대",
	"서강대", "한국외대"
};

static const char *const place_heads[] = {
	"나들목", "해수욕장", "국제공항", "대교", "교차로", "사거리", "오거리", "휴게소",
	"국립공원", "해협", "저수지", "신도시", "휴양림", "계곡", "해변", "유원지", "톨게이트",
	"인터체인지", "분기점", "광장", "경기장", "월드컵경기장", "반도", "군도", "열도", "산맥",
	"고원", "사막", "터미널", "공항", "특별시", "광역시", "특별자치시", "특별자치도", "자치구"
};

static const char *const regions[] = {
	"서울", "부산", "대구", "인천", "광주", "대전", "울산", "세종", "경기", "강원", "충북",
	"충남", "전북", "전남", "경북", "경남", "제주", "서울시", "부산시", "대구시", "인천시",
	"광주시", "대전시", "울산시", "세종시", "경기도", "강원도", "충청북도", "충청남도",
	"전라북도", "전라남도", "경상북도", "경상남도", "제주도", "서울특별시", "부산광역시",
	"대구광역시", "인천광역시", "광주광역시", "대전광역시", "울산광역시", "수원", "성남",
	"용인", "고양", "안양", "부천", "안산", "평택", "의정부", "파주", "김포", "광명", "시흥",
	"군포", "춘천", "원주", "강릉", "청주", "충주", "천안", "아산", "전주", "군산", "익산",
	"목포", "여수", "순천", "포항", "경주", "구미", "안동", "창원", "마산", "진주", "김해",
	"거제", "통영", "양산"
};

static const char *const brackets[] = { "(" };

static const char *const english_heads[] = {
	"Inc", "Inc.", "Corp", "Corp.", "Corporation", "Company", "Co.", "Ltd", "Ltd.", "LLC",
	"PLC", "Group", "Bank", "University", "Institute", "Ministry", "Commission", "Agency",
	"Association", "Council", "Committee", "Party", "Foundation", "Airlines", "Airways",
	"Technologies", "Hospital", "College", "Department", "Court", "Holdings", "Electronics",
	"Motors", "Pharmaceuticals", "Partners", "Capital", "Times", "Post", "Journal", "Tribune",
	"Herald", "Gazette", "Ledger", "Chronicle", "Observer", "Laboratory", "Laboratories",
	"Labs", "Systems", "Industries", "Energy", "Airport", "Museum", "Union", "Fund", "Society",
	"Federation", "Space", "Aerospace", "Robotics", "Therapeutics", "Biosciences",
	"Semiconductor", "Semiconductors", "Software", "Entertainment", "Studios", "Mobility",
	"Logistics", "Foods", "Steel", "Securities", "Insurance", "Ventures", "Networks",
	"Automotive", "Aviation", "Parliament"
};

static const char *const english_titles[] = {
	"Mr", "Mrs", "Ms", "Dr", "President", "Senator", "Sen", "Rep", "Prime Minister",
	"Chancellor", "Secretary", "Minister", "Governor", "Gov", "Mayor", "Professor", "Prof",
	"Judge", "Justice", "Chairman", "Ambassador", "Congressman", "Chief Executive", "CEO",
	"Premier", "Sir", "Captain", "Colonel", "spokesman", "spokeswoman", "analyst", "economist", "coach",
	"actor", "actress", "singer", "director", "manager", "lawyer", "attorney", "reporter",
	"commissioner", "Commissioner", "chairman", "president", "minister", "Capt", "Lt", "Sgt",
	"Col", "Vice President", "Attorney General", "Pope", "King", "Queen", "Prince", "Princess",
	"Sheikh"
};

/* Frequent given names of English-speaking countries and of those their news writes about. */
static const char *const english_givens[] = {
	"James", "John", "Robert", "Michael", "William", "David", "Richard", "Joseph", "Thomas",
	"Charles", "Christopher", "Daniel", "Matthew", "Anthony", "Donald", "Steven", "Paul",
	"Andrew", "Joshua", "Kenneth", "Kevin", "Brian", "George", "Edward", "Ronald", "Timothy",
	"Jason", "Jeffrey", "Ryan", "Jacob", "Gary", "Nicholas", "Eric", "Jonathan", "Stephen",
	"Larry", "Justin", "Scott", "Brandon", "Benjamin", "Samuel", "Gregory", "Alexander",
	"Patrick", "Frank", "Raymond", "Jack", "Dennis", "Jerry", "Tyler", "Aaron", "Jose", "Adam",
	"Nathan", "Henry", "Zachary", "Douglas", "Peter", "Kyle", "Noah", "Ethan", "Jeremy",
	"Walter", "Christian", "Keith", "Roger", "Terry", "Harry", "Sean", "Gerald", "Carl",
	"Dylan", "Arthur", "Lawrence", "Jesse", "Bryan", "Joe", "Billy", "Bruce", "Gabriel",
	"Logan", "Alan", "Juan", "Wayne", "Ralph", "Roy", "Eugene", "Randy", "Vincent", "Russell",
	"Louis", "Philip", "Bobby", "Johnny", "Bradley", "Mary", "Patricia", "Jennifer", "Linda",
	"Elizabeth", "Barbara", "Susan", "Jessica", "Sarah", "Karen", "Nancy", "Lisa", "Betty",
	"Margaret", "Sandra", "Ashley", "Kimberly", "Emily", "Donna", "Michelle", "Carol", "Amanda",
	"Melissa", "Deborah", "Stephanie", "Rebecca", "Laura", "Sharon", "Cynthia", "Kathleen",
	"Amy", "Angela", "Shirley", "Anna", "Brenda", "Pamela", "Emma", "Nicole", "Helen",
	"Samantha", "Katherine", "Christine", "Debra", "Rachel", "Carolyn", "Janet", "Catherine",
	"Maria", "Heather", "Diane", "Ruth", "Julie", "Olivia", "Joyce", "Kelly", "Lauren",
	"Christina", "Joan", "Evelyn", "Judith", "Megan", "Andrea", "Cheryl", "Hannah",
	"Jacqueline", "Martha", "Gloria", "Teresa", "Ann", "Sara", "Madison", "Kathryn", "Janice",
	"Jean", "Alice", "Abigail", "Julia", "Judy", "Sophia", "Denise", "Amber", "Marilyn",
	"Danielle", "Beverly", "Isabella", "Theresa", "Diana", "Natalie", "Brittany", "Charlotte",
	"Marie", "Kayla", "Alexis", "Lori", "Tom", "Tim", "Mike", "Jim", "Bob", "Steve", "Dave",
	"Chris", "Matt", "Dan", "Tony", "Greg", "Jeff", "Ben", "Sam", "Ken", "Fred", "Ted", "Ed",
	"Barry", "Craig", "Ian", "Neil", "Simon", "Graham", "Martin", "Colin", "Stuart", "Nigel",
	"Gordon", "Alex", "Oliver", "Hans", "Klaus", "Wolfgang", "Pierre", "Jacques", "Michel",
	"Francois", "Carlos", "Luis", "Miguel", "Pedro", "Fernando", "Antonio", "Marco", "Giovanni",
	"Vladimir", "Dmitry", "Sergei", "Ivan", "Mikhail", "Mohammed", "Muhammad", "Mohamed",
	"Ahmed", "Abdul", "Ali", "Omar", "Hassan", "Hussein"
};

static const char *const english_saids[] = { "said ", "says " };

static const char *const english_bylines[] = { "By " };

static const char *const english_cues[] = {
	"the company", "the firm", "the startup", "the start-up", "the carmaker", "the automaker",
	"the chipmaker", "the airline", "the manufacturer", "the retailer", "the drugmaker"
};

static const char *const hyphens[] = { "-" };

static const char *const quotes[] = { "‘", "“", "'", "\"" };

static const char *const generics[] = {
	"저축", "시중", "상업", "투자", "국책", "지방", "인터넷", "혈액", "종자", "대학", "종합",
	"동물", "정신", "요양", "전문", "한방", "치과", "개인", "공공", "국립", "시립", "사립",
	"명문", "의과", "경영", "법학", "일반", "특별", "조사", "운영", "심의", "상임", "징계",
	"준비", "추진", "자문", "인사", "분과", "산하", "민간", "부설", "정보", "이동", "무선",
	"위성", "가전", "전기", "반도체", "정밀", "석유", "중화", "생화", "대기업", "재벌", "시민",
	"노동", "산업", "의료", "자동차", "실손", "고용", "산재", "신용", "체크", "교통", "현금",
	"크레딧", "국내", "국제", "해외", "각종", "관련", "일간", "지역", "스포츠", "도로", "토목",
	"아파트", "확장", "보수", "거래", "철거", "하수도", "작은", "어린이", "공립", "군", "전투",
	"보병", "기계화", "예비군", "특수", "제", "선거", "수사", "재난", "현장", "중앙", "대책",
	"사이버", "소셜", "뉴", "멀티", "매스", "대중", "언론", "여자", "남자", "남녀", "외국",
	"신규", "대형", "저비용", "저가", "국적", "제1", "해당", "이", "그", "각", "두", "양", "본",
	"타", "우리", "전국", "모", "여러", "일부", "자기", "사회", "국민", "야권", "여권", "정치",
	"경제", "연합", "한미", "이동통신", "외항", "유명", "아이돌", "기업", "계열", "협력",
	"체조", "전용", "축구", "야구", "육상", "공항", "버스", "시외버스", "고속버스", "여객",
	"반의", "실내", "실외", "대학부설", "댄스", "보이", "걸", "남성", "여성", "아동복", "복지",
	"연예", "인민"
};

const struct trigger_list trigger_lists[] = {
	{ TRIGGER_SSI, ssi, ARRAY_LEN(ssi) },
	{ TRIGGER_TITLE, titles, ARRAY_LEN(titles) },
	{ TRIGGER_FULL_TITLE, full_titles, ARRAY_LEN(full_titles) },
	{ TRIGGER_OCCUPATION, occupations, ARRAY_LEN(occupations) },
	{ TRIGGER_ORG_HEAD, org_heads, ARRAY_LEN(org_heads) },
	{ TRIGGER_ORG_OFFICE, org_offices, ARRAY_LEN(org_offices) },
	{ TRIGGER_ORG_WORD, org_words, ARRAY_LEN(org_words) },
	{ TRIGGER_PLACE_HEAD, place_heads, ARRAY_LEN(place_heads) },
	{ TRIGGER_REGION, regions, ARRAY_LEN(regions) },
	{ TRIGGER_BRACKET, brackets, ARRAY_LEN(brackets) },
	{ TRIGGER_ENGLISH_HEAD, english_heads, ARRAY_LEN(english_heads) },
	{ TRIGGER_ENGLISH_TITLE, english_titles, ARRAY_LEN(english_titles) },
	{ TRIGGER_ENGLISH_GIVEN, english_givens, ARRAY_LEN(english_givens) },
	{ TRIGGER_ENGLISH_SAID, english_saids, ARRAY_LEN(english_saids) },
	{ TRIGGER_ENGLISH_BYLINE, english_bylines, ARRAY_LEN(english_bylines) },
	{ TRIGGER_ENGLISH_CUE, english_cues, ARRAY_LEN(english_cues) },
	{ TRIGGER_HYPHEN, hyphens, ARRAY_LEN(hyphens) },
	{ TRIGGER_QUOTE, quotes, ARRAY_LEN(quotes) },
	{ TRIGGER_GENERIC, generics, ARRAY_LEN(generics) },
};

const size_t trigger_nlists = ARRAY_LEN(trigger_lists);
