import { ApiProperty } from '@nestjs/swagger';

const text = { type: String, nullable: true } as const;

/** The agency that answers. */
export class AgencyAnswer {
  @ApiProperty({ example: 'hongqiao' }) agencyId!: string;
  @ApiProperty({ example: '虹桥人才公寓班车' }) name!: string;
  @ApiProperty({ example: 'https://example.org/' }) url!: string;
  @ApiProperty({ example: 'Asia/Shanghai' }) timezone!: string;
  @ApiProperty({ ...text, example: 'zh-CN' }) lang!: string | null;
  @ApiProperty(text) phone!: string | null;
  @ApiProperty(text) email!: string | null;
}

export class StopAnswer {
  @ApiProperty({ example: 'home' }) stopId!: string;
  @ApiProperty({ example: '虹桥人才公寓' }) name!: string;
  @ApiProperty(text) code!: string | null;
  @ApiProperty(text) description!: string | null;
  @ApiProperty({ type: Number, nullable: true, example: 31.21892, description: 'WGS-84' }) lat!: number | null;
  @ApiProperty({ type: Number, nullable: true, example: 121.33928, description: 'WGS-84' }) lon!: number | null;
  @ApiProperty({ description: 'GTFS location_type: 0 stop or platform, 1 station, 2 entrance, 3 node, 4 boarding area' })
  locationType!: number;
  @ApiProperty({ ...text, description: 'the station to which a platform belongs; null: none' }) parentStation!: string | null;
  @ApiProperty(text) platformCode!: string | null;
  @ApiProperty({ type: Number, nullable: true, description: 'GTFS wheelchair_boarding' }) wheelchairBoarding!: number | null;
}

export class StopsAnswer {
  @ApiProperty({ type: [StopAnswer] }) stops!: StopAnswer[];
}

export class StopName {
  @ApiProperty({ example: 'home' }) stopId!: string;
  @ApiProperty({ example: '虹桥人才公寓' }) name!: string;
}

export class DirectionAnswer {
  @ApiProperty({ type: Number, nullable: true, example: 0 }) directionId!: 0 | 1 | null;
  @ApiProperty({ type: [StopName], description: 'the stops of the direction’s longest pattern' }) stops!: StopName[];
}

export class RouteAnswer {
  @ApiProperty({ example: 'songhong' }) routeId!: string;
  @ApiProperty({ example: '淞虹路线', description: 'the long name, else the short one' }) name!: string;
  @ApiProperty(text) shortName!: string | null;
  @ApiProperty(text) longName!: string | null;
  @ApiProperty(text) description!: string | null;
  @ApiProperty({ example: 3, description: 'GTFS route_type' }) type!: number;
  @ApiProperty({ ...text, example: '006D4D' }) color!: string | null;
  @ApiProperty({ ...text, example: 'FFFFFF' }) textColor!: string | null;
  @ApiProperty({ ...text, description: 'the name of the operator, if it is not the agency; null: the agency' }) operatedBy!: string | null;
  @ApiProperty({ type: [DirectionAnswer] }) directions!: DirectionAnswer[];
}

export class RoutesAnswer {
  @ApiProperty({ type: [RouteAnswer] }) routes!: RouteAnswer[];
}
